// The page of all goals and actions. Its lists of ready-made pages become the options of a form; what is chosen stands
// in the address (?plan=…&year=2026), so that every choice can be shared and gone back to. The list itself is fetched
// when the form is first used.
const STEP = 30;
const WAIT = 300;
const form = document.getElementById("filter");
const [found, results, more] = ["found", "results", "more"].map((id) => document.getElementById(id));
const labels = new Map();
let fetched;
let shown = [];
let timer;

function element(name, text = "", attributes = {}) {
  const made = Object.assign(document.createElement(name), { textContent: text });
  for (const [key, value] of Object.entries(attributes)) if (value) made.setAttribute(key, value);
  return made;
}

const words = (from) => ({ text: from.textContent, lang: (from.closest("[lang]:not(html)") ?? from.querySelector("[lang]"))?.lang });

function fill(way) {
  const select = form.elements[way.dataset.filter];
  for (const list of way.querySelectorAll("ul")) {
    const title = list.previousElementSibling && words(list.previousElementSibling);
    const group = title ? element("optgroup", "", { label: title.text, lang: title.lang }) : select;
    for (const item of list.children) {
      const { text, lang } = words(item.querySelector("a"));
      labels.set(`${select.name}=${item.dataset.value}`, { text, lang });
      group.append(element("option", text, { value: item.dataset.value, lang }));
    }
    if (title) select.append(group);
  }
}

function fetchList() {
  fetched ??= fetch(document.querySelector("#file a").href)
    .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.status))))
    .catch((fault) => {
      fetched = undefined;
      throw fault;
    });
  return fetched;
}

const chosen = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value));

function item([kind, path, text, lang, due, dueLang, facets], names) {
  const made = element("li");
  const plan = labels.get(names[facets.find((each) => names[each].startsWith("plan="))]);
  const about = element("p", `${form.dataset[kind]} · `, { class: "holds" });
  about.append(element("span", plan.text, { lang: plan.lang }));
  if (due) about.append(" · ", element("span", due, { lang: dueLang }));
  made.append(element("a", text, { href: `../${path}`, lang }), about);
  return made;
}

function showMore(names) {
  const at = results.children.length;
  results.append(...shown.slice(at, at + STEP).map((row) => item(row, names)));
  const left = shown.length - results.children.length;
  more.hidden = !left;
  more.textContent = form.dataset.more.replace("{n}", left);
  return results.children[at];
}

function say(text) {
  clearTimeout(timer);
  timer = setTimeout(() => (found.textContent = text), WAIT);
}

async function show() {
  const query = chosen();
  const asked = query.toString();
  for (const link of document.querySelectorAll(".languages a")) link.search = asked;
  if (!asked) {
    shown = [];
    results.replaceChildren();
    more.hidden = true;
    return;
  }
  if (!fetched) found.textContent = form.dataset.busy;
  try {
    const { facets, rows } = await fetchList();
    if (asked !== chosen().toString()) return;
    const kind = query.get("kind");
    query.delete("kind");
    const wanted = [...query].map((pair) => facets.indexOf(pair.join("=")));
    shown = rows.filter((row) => (!kind || row[0] === kind) && wanted.every((each) => row.at(-1).includes(each)));
    results.replaceChildren();
    showMore(facets);
    const { none, one, many } = form.dataset;
    say(([none, one][shown.length] ?? many).replace("{n}", shown.length));
  } catch (fault) {
    console.warn(fault);
    say(form.dataset.failed);
  }
}

function restore() {
  const query = new URLSearchParams(location.search);
  for (const select of form.querySelectorAll("select")) {
    select.value = query.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
  return show();
}

function choose() {
  const query = chosen().toString();
  if (query !== location.search.slice(1)) history.pushState(null, "", query ? `?${query}` : location.pathname);
  return show();
}

// This page has no other script: the language switch keeps the place on it, as everywhere.
for (const link of document.querySelectorAll(".languages a")) {
  link.addEventListener("click", () => (link.hash = location.hash));
}

if (form) {
  document.querySelectorAll("[data-filter]").forEach(fill);
  form.hidden = false;
  form.addEventListener("focusin", () => fetchList().catch(() => {}), { once: true });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", choose);
  document.getElementById("clear").addEventListener("click", () => {
    form.reset();
    choose();
    say(form.dataset.cleared);
  });
  more.addEventListener("click", async () => showMore((await fetchList()).facets).querySelector("a").focus());
  addEventListener("popstate", restore);
  restore();
}
