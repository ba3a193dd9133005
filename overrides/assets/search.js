// The search page. What to search for stands in its address (?q=…), so that every search can be shared and gone back
// to; the index is fetched only then. Each word is looked up alone: Pagefind finds its stem, and what is found by
// rare words, by many of the words, and in a title comes first.
const KINDS = { goal: "goals", action: "actions", party: "parties", page: "pages" };
const KIND_MARK = "zqx";
const BEST = 5;
const ALIKE = 0.6;
const LOOKED_AT = 20;
const STEP = 5;
const SHORTEST = 4;
const SHORTEST_END = 6;
const MANY = 1000;
// What a result shows is not what it is found by: the words that count stand in the index with their weights.
const SHOWN = { title: 0, lang: 0, place: 0, description: 0 };
const RANKING = { termSimilarity: 10, pageLength: 0.75, termSaturation: 1.4, termFrequency: 1, metaWeights: SHOWN };

const results = document.getElementById("results");
const found = document.getElementById("found");
const says = results.dataset;
const query = (new URLSearchParams(location.search).get("q") ?? "").trim().slice(0, 200);

const say = (words, values = {}) => words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

function element(name, text = "", attributes = {}) {
  const made = Object.assign(document.createElement(name), { textContent: text });
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

const bare = (word) => word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");

function wordsOf(text) {
  const all = [...new Set(text.toLowerCase().match(/[\p{L}]+|\d+/gu) ?? [])];
  const dull = new Set(says.dull.split(" "));
  const telling = all.filter((word) => !dull.has(word));
  return telling.length ? telling : all;
}

// A word that is nowhere is looked for by its beginning, then by its end, where a compound says what it is about.
function* guesses(word) {
  yield word;
  for (let cut = 1; cut <= 3 && word.length - cut >= SHORTEST; cut += 1) yield word.slice(0, -cut);
  for (let cut = 3; word.length - cut >= SHORTEST_END; cut += 1) yield word.slice(cut);
}

// Pagefind answers to an unknown word with words that begin with the same letter or two.
async function isMeant(word, hits) {
  if (!hits.length) return false;
  const { excerpt } = await hits[0].data();
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map((match) => bare(match[1]));
  const beginning = bare(word).slice(0, Math.ceil(word.length * ALIKE));
  return marked.some((each) => each.startsWith(beginning));
}

async function lookUp(pagefind, word) {
  for (const guess of guesses(word)) {
    const answer = await pagefind.search(guess);
    const hits = answer.results.filter((hit) => hit.score > 0);
    if (await isMeant(guess, hits)) return { guess, hits };
  }
  return { guess: word, hits: [] };
}

async function search(pagefind) {
  const words = wordsOf(query);
  const answers = await Promise.all(words.map((word) => lookUp(pagefind, word)));
  const scores = new Map();
  for (const { hits } of answers) {
    const weight = Math.log(1 + MANY / hits.length);
    for (const hit of hits) {
      const known = scores.get(hit.id) ?? { hit, score: 0, words: 0 };
      known.score += (weight * hit.score) / hits[0].score;
      known.words += 1;
      scores.set(hit.id, known);
    }
  }
  const ranked = [...scores.values()].map((each) => ({ ...each, score: each.score * each.words ** 2 }));
  ranked.sort((one, other) => other.score - one.score);
  const kinds = new Map();
  await Promise.all(
    Object.keys(KINDS).map(async (kind) => {
      for (const hit of (await pagefind.search(KIND_MARK + kind)).results) kinds.set(hit.id, kind);
    }),
  );
  return ranked.map(({ hit }) => ({ hit, kind: kinds.get(hit.id) ?? "page" }));
}

async function item({ hit, kind }) {
  const data = await hit.data();
  const { title, lang, place, description } = data.meta;
  const made = element("li", "", { class: "result" });
  const link = element("a", title, { href: new URL(`../${data.raw_url.replace(/^\//, "")}`, location.href).href });
  if (lang) link.lang = lang;
  const heading = element("h3");
  heading.append(link);
  made.append(heading, element("p", [says[kind], place].filter(Boolean).join(" · "), { class: "result-place" }));
  if (description) made.append(element("p", description));
  return made;
}

// The best hits, no two of them on one page: a goal and its actions would fill the list.
async function best(hits) {
  const pages = new Set();
  const chosen = [];
  for (const each of hits.slice(0, LOOKED_AT)) {
    const page = (await each.hit.data()).raw_url.split("#")[0];
    if (!pages.has(page)) chosen.push(each);
    pages.add(page);
    if (chosen.length === BEST) break;
  }
  return chosen;
}

async function list(hits) {
  const made = element("ol", "", { class: "results" });
  made.append(...(await Promise.all(hits.map(item))));
  return made;
}

async function group(name, hits) {
  const label = says[KINDS[name]];
  const shown = await list(hits.slice(0, STEP));
  const parts = [element("h2", `${label} (${hits.length})`), shown];
  let next = STEP;
  if (hits.length > next) {
    const button = element("button", "", { type: "button", class: "button" });
    const count = () => (button.textContent = say(says.more, { group: label.toLowerCase(), n: hits.length - next }));
    count();
    button.addEventListener("click", async () => {
      const items = await Promise.all(hits.slice(next, next + 2 * STEP).map(item));
      next += 2 * STEP;
      shown.append(...items);
      items[0].querySelector("a").focus();
      if (next < hits.length) count();
      else button.remove();
    });
    parts.push(button);
  }
  return parts;
}

async function show() {
  document.getElementById("q").value = query;
  document.title = `${say(says.title, { query })} – ${document.title}`;
  found.textContent = says.busy;
  const pagefind = await import(`../pagefind/${document.documentElement.lang}/pagefind.js`);
  await pagefind.options({ ranking: RANKING });
  const hits = await search(pagefind);
  const made = [];
  const first = await best(hits);
  if (first.length) made.push(element("h2", says.best), await list(first));
  for (const name of Object.keys(KINDS)) {
    const others = hits.filter((each) => each.kind === name && !first.includes(each));
    if (others.length) made.push(...(await group(name, others)));
  }
  results.replaceChildren(...made);
  const words = { 0: says.none, 1: says.one }[hits.length] ?? says.many;
  found.textContent = say(words, { query, n: hits.length });
}

for (const link of document.querySelectorAll(".languages a")) link.search = location.search;

if (query) {
  results.ariaBusy = "true";
  show()
    .catch((fault) => {
      console.warn(fault);
      results.replaceChildren();
      found.textContent = says.failed;
    })
    .finally(() => {
      results.ariaBusy = "false";
    });
}
