// What the browser tests ask a page. Each probe returns a list of [rule, where] pairs, empty where all is well.
"use strict";
window.probes = (() => {
  const CONTROLS = "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], [contenteditable]";

  // Text of 7:1 and large text of 4.5:1; the rest is as axe has it.
  const CONTRAST = {
    ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18,
    contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
    pseudoSizeThreshold: 0.25, shadowOutlineEmMax: 0.1, textStrokeEmMin: 0.03,
  };

  const where = (element) => {
    if (element.id) return `${element.localName}#${element.id}`;
    const name = element.localName + [...element.classList].map((part) => `.${part}`).join("");
    const words = element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
    const parent = element.parentElement;
    const above = parent ? parent.localName + [...parent.classList].map((part) => `.${part}`).join("") + " > " : "";
    return `${above}${name}${words ? ` "${words}"` : ""}`;
  };

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true });

  // Words for screen readers alone are cut off on purpose.
  const isVisuallyHidden = (element) => {
    for (let part = element; part; part = part.parentElement) {
      const box = part.getBoundingClientRect();
      const style = getComputedStyle(part);
      const clips = style.overflow !== "visible" || style.clipPath !== "none" || style.clip !== "auto";
      if (clips && (box.width <= 1 || box.height <= 1 || /inset\((50|100)%/.test(style.clipPath))) return true;
    }
    return false;
  };

  const everything = () => [...document.body.querySelectorAll("*")].filter(isShown);

  const colour = (text) => {
    const parts = (text.match(/[\d.]+%?/g) || []).map(parseFloat);
    return /^rgba?\(/.test(text) ? { rgb: parts.slice(0, 3), alpha: parts[3] ?? 1 } : null;
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const backdrop = (element) => {
    for (let part = element; part; part = part.parentElement) {
      const found = colour(getComputedStyle(part).backgroundColor);
      if (found && found.alpha > 0.99) return found.rgb;
    }
    return matchMedia("(prefers-color-scheme: dark)").matches && getComputedStyle(document.documentElement).colorScheme.includes("dark")
      ? [18, 18, 18] : [255, 255, 255];
  };

  const behindRing = (element, style) => (parseFloat(style.outlineOffset) < 0 ? element : element.parentElement);

  const sidewaysScroll = () => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = everything().filter((e) => !isVisuallyHidden(e) && e.getBoundingClientRect().right > root.clientWidth + 1);
    const widest = wide.find((e) => !wide.some((other) => other !== e && e.contains(other))) || root;
    return [[`the page scrolls sideways by ${root.scrollWidth - root.clientWidth} px`, where(widest)]];
  };

  const scrollers = () => everything().flatMap((element) => {
    const style = getComputedStyle(element);
    const scrolls = (overflow, inner, outer) => /auto|scroll/.test(overflow) && inner > outer + 1;
    const moves = scrolls(style.overflowX, element.scrollWidth, element.clientWidth)
      || scrolls(style.overflowY, element.scrollHeight, element.clientHeight);
    if (!moves || isVisuallyHidden(element)) return [];
    const faults = [];
    if (element.tabIndex < 0) faults.push(["a scrolling region takes no focus", where(element)]);
    const labels = (element.getAttribute("aria-labelledby") || "").split(/\s+/).map((id) => document.getElementById(id));
    const name = element.getAttribute("aria-label") || labels.map((label) => label?.textContent ?? "").join("");
    if (!element.hasAttribute("role") && !["nav", "main", "aside", "section"].includes(element.localName)) {
      faults.push(["a scrolling region has no role", where(element)]);
    }
    if (!name.trim()) faults.push(["a scrolling region has no name", where(element)]);
    return faults;
  });

  const cutText = (when) => {
    const cut = everything().flatMap((element) => {
      const style = getComputedStyle(element);
      const cuts = (overflow, inner, outer) => /hidden|clip/.test(overflow) && inner > outer + 1;
      const loses = cuts(style.overflowX, element.scrollWidth, element.clientWidth)
        || cuts(style.overflowY, element.scrollHeight, element.clientHeight);
      return loses && element.textContent.trim() && !isVisuallyHidden(element)
        ? [[`text is cut off with ${when}`, where(element)]] : [];
    });
    return [...cut, ...sidewaysScroll().map(([rule, at]) => [`${rule} with ${when}`, at])];
  };

  // WCAG 1.4.12: nothing is lost where a reader sets the text wider.
  const textSpacing = () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets.push(sheet);
    const faults = cutText("wide text spacing");
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    return faults;
  };

  // The words of a picture stand inside it; the box of a word is higher than its letters.
  const cutPictures = (when) => everything().filter((element) => element.localName === "text").flatMap((element) => {
    const [words, picture] = [element, element.ownerSVGElement].map((part) => part.getBoundingClientRect());
    const isInside = words.left >= picture.left - 1 && words.right <= picture.right + 1
      && words.top >= picture.top - words.height / 4 && words.bottom <= picture.bottom + words.height / 4;
    return isInside ? [] : [[`the words of a picture are cut off with ${when}`, where(element)]];
  });

  // The words of pictures: those that SVG draws, and those that stand in HTML beside what it draws.
  const pictureWords = () => [...document.querySelectorAll("figure.chart text, figure.chart :is(.label, strong, .legend li)")];

  // Words of a picture do not run into each other; the box of a word is higher than its letters.
  const crowdedPictures = (when) => [...document.querySelectorAll("figure.chart")].flatMap((figure) => {
    const boxes = pictureWords().filter((word) => figure.contains(word) && isShown(word) && !word.parentElement.closest(".legend li"))
      .map((word) => ({ word, box: word.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    return boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => {
      const slack = Math.min(one.box.height, other.box.height) / 6;
      return one.box.left < other.box.right - 1 && other.box.left < one.box.right - 1
        && one.box.top + slack < other.box.bottom - slack && other.box.top + slack < one.box.bottom - slack;
    }).map((other) => [`words of a picture overlap with ${when}`, `${where(one.word)} and ${where(other.word)}`]));
  });

  // How large the words of pictures are on the screen, in order, drawn or left out.
  const pictureSizes = () => pictureWords().map((word) => {
    const drawn = word.getScreenCTM ? word.getScreenCTM().a : 1;
    return [where(word), parseFloat(getComputedStyle(word).fontSize) * drawn];
  });

  // WCAG 1.4.4: nothing is lost where a reader has the text twice as large.
  const largeText = () => {
    const when = "text of 200 %";
    return [...cutText(when), ...cutPictures(when), ...crowdedPictures(when)];
  };

  const hasOwnText = (element) => [...element.childNodes].some((part) => part.nodeType === 3 && part.data.trim());

  // The reader's own colours: each word stands out from what is behind it.
  const forcedColours = () => everything().flatMap((element) => {
    const ink = colour(getComputedStyle(element).color);
    if (!ink || !hasOwnText(element) || isVisuallyHidden(element) || element.closest("svg")) return [];
    return contrast(ink.rgb, backdrop(element)) < 4.5 ? [["text is lost in forced colours", where(element)]] : [];
  });

  const seconds = (text) => Math.max(...text.split(",").map((part) => parseFloat(part) * (/ms/.test(part) ? 0.001 : 1)));

  const motion = () => everything().concat(document.documentElement).flatMap((element) => {
    const style = getComputedStyle(element);
    const faults = [];
    if (style.animationName !== "none" && seconds(style.animationDuration) > 0.01) faults.push("an animation runs");
    if (seconds(style.transitionDuration) > 0.01) faults.push("a change is animated");
    if (style.scrollBehavior === "smooth") faults.push("the page glides");
    return faults.map((fault) => [`${fault} although the reader wants less motion`, where(element)]);
  });

  const layoutShift = () => new Promise((resolve) => {
    const found = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved = entry.sources.map((source) => source.node).filter((node) => node?.localName);
        found.push(["the page moves while it loads", moved.length ? where(moved[0]) : "the page"]);
      }
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(found), 500);
  });

  // What is left without a script: links, forms, disclosures and popovers work, the rest only looks so. Words may be
  // hidden where they stand elsewhere (a label of a cell, a list of contents), where they are for paper, in a picture,
  // or on a form that needs a script.
  const ELSEWHERE = "script, style, template, svg, details, [popover], nav, form, .lbl, .paper";
  const withoutScript = () => {
    const submits = (form) => form && [...form.elements].some((part) => part.type === "submit" && isShown(part));
    const works = (part) => part.matches("[popovertarget], a[href]:not([href^='javascript:'])")
      || (part.localName === "button" ? part.type === "submit" && part.form : submits(part.form));
    const dead = [...document.querySelectorAll(
      "button, input:not([type=hidden]), select, textarea, a[href^='javascript:'], [role=button], [role=switch], [role=tab]")]
      .filter((part) => isShown(part) && !works(part))
      .map((part) => ["only a script can operate it", where(part)]);
    const lost = [...document.querySelectorAll("main *")]
      .filter((part) => hasOwnText(part) && !isShown(part) && !part.closest(ELSEWHERE))
      .map((part) => ["without a script it is not to be read", where(part)]);
    return [...dead, ...lost];
  };

  // The next Tab begins at the top of the page, wherever the focus was before.
  const rewind = () => {
    const start = document.createElement("span");
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
    start.remove();
    window.scrollTo(0, 0);
  };

  const stops = () => [...document.querySelectorAll(CONTROLS)]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && isShown(element));

  const atStop = () => {
    const element = document.activeElement;
    if (!element || element === document.body || element === document.documentElement) return null;
    const faults = [];
    const box = [...element.getClientRects()].find((part) => part.width > 1 && part.height > 1);
    if (!box) {
      faults.push("focus lands on something that is not to be seen");
    } else {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const hit = document.elementFromPoint(x, y);
      if (!hit) faults.push("focus lands outside the window");
      else if (!element.contains(hit) && hit.closest("label")?.control !== element) faults.push(`focus is covered by ${where(hit)}`);
    }
    const style = getComputedStyle(element);
    const ring = colour(style.outlineColor);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) faults.push("focus has no ring of 2 px or more");
    else if (ring && (ring.alpha < 0.5 || contrast(ring.rgb, backdrop(behindRing(element, style))) < 3)) {
      faults.push("the focus ring has less contrast than 3:1");
    }
    return { index: order.get(element) ?? -1, where: where(element), faults };
  };

  // When the Tab key goes down the focus has not moved yet, and the page has scrolled to where it is.
  let walked = [];
  let order = new Map();
  const note = () => {
    const stop = atStop();
    if (stop) walked.push(stop);
  };
  const beginWalk = () => {
    walked = [];
    order = new Map(stops().map((element, index) => [element, index]));
    rewind();
    document.addEventListener("keydown", note, true);
    return [...order.keys()].map(where);
  };
  const endWalk = () => {
    document.removeEventListener("keydown", note, true);
    note();
    return walked;
  };

  const said = (node) => [...node.any, ...node.all, ...node.none].map((check) => check.message).join("; ");

  const axeFaults = async () => {
    const rules = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: true }]));
    // axe has a rule for each of the two levels of contrast, and each takes a third of the run: one is asked for both.
    rules["color-contrast-enhanced"].enabled = false;
    const checks = { "color-contrast": { options: CONTRAST } };
    const { violations } = await axe.run(document, { resultTypes: ["violations"], rules, checks, preload: false });
    return violations.flatMap((violation) => violation.nodes.map((node) =>
      [`${violation.id}: ${violation.help}`, `${node.target.flat().join(" ")} (${said(node)})`]));
  };

  return {
    sidewaysScroll, scrollers, textSpacing, largeText, pictureSizes, forcedColours, motion, layoutShift, withoutScript, axeFaults,
    rewind, atStop, beginWalk, endWalk,
  };
})();
