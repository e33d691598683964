// What the theme lists of a text: its sections that answer, with the words marked. The theme takes
// titles and teasers for HTML, and all that stands in them is somebody's text: it is escaped here.

import { answers } from "./search-query.js";
import { writtenWordsOf } from "./search-words.js";

const MOST_BLOCKS = 2;
const AROUND = 110;
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign]);
}

// Where the words of a text are that answer, and what they answer.
function hitsIn(text, everyAsked) {
  return writtenWordsOf(text).flatMap(({ start, end, compared }) => {
    const asked = everyAsked.filter((one) => compared.some((word) => answers(word, one)));
    return asked.length ? [{ start, end, asked }] : [];
  });
}

function marked(text, hits) {
  let done = 0;
  let html = "";
  for (const { start, end } of hits) {
    const from = Math.max(start, done);
    if (from >= end) continue;
    html += `${escaped(text.slice(done, from))}<mark>${escaped(text.slice(from, end))}</mark>`;
    done = end;
  }
  return html + escaped(text.slice(done));
}

function teaser({ text, hits }) {
  const first = hits[0]?.start ?? 0;
  let from = first > AROUND ? text.lastIndexOf(" ", first - AROUND / 2) + 1 : 0;
  if (first - from > AROUND) from = first;
  let to = text.length > first + 2 * AROUND ? text.lastIndexOf(" ", first + 2 * AROUND) : text.length;
  if (to <= first) to = Math.min(text.length, first + 2 * AROUND);
  const inside = hits
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const html = marked(text.slice(from, to), inside);
  return `<p>${from ? "…" : ""}${html}${to < text.length ? "…" : ""}</p>`;
}

function isTogether(hits, everyAsked) {
  return hits.some(
    (hit, number) =>
      hit.asked.includes(everyAsked[0]) &&
      everyAsked.every((asked, step) => {
        const other = hits[number + step];
        const before = hits[number + step - 1];
        return other?.asked.includes(asked) && (!step || other.start - before.end <= 2);
      }),
  );
}

function countsOf(inTitle, read, everyAsked) {
  return everyAsked.map((asked) => {
    const times = read.reduce((sum, { hits }) => sum + countOf(hits, asked), 0);
    return 4 * Math.min(1, countOf(inTitle, asked)) + Math.min(3, times);
  });
}

function shownOf(read) {
  const telling = read.filter(({ hits }) => hits.length);
  const best = [...telling].sort((a, b) => kindsIn(b) - kindsIn(a)).slice(0, MOST_BLOCKS);
  return telling.length ? telling.filter((block) => best.includes(block)) : read.slice(0, 1);
}

function sectionOf({ url, tags }, [address, title, blocks], everyAsked) {
  const inTitle = hitsIn(title, everyAsked);
  const read = blocks.map((text) => ({ text, hits: hitsIn(text, everyAsked) }));
  const counts = countsOf(inTitle, read, everyAsked);
  const found = counts.filter(Boolean).length;
  const share = found / everyAsked.length;
  const areTogether = [{ hits: inTitle }, ...read].some(({ hits }) => isTogether(hits, everyAsked));
  const factor = share * share * (areTogether ? 2 : 1);
  const item = {
    location: address ? `./${url}#${address}` : `./${url}`,
    title: marked(title, inTitle),
    text: shownOf(read).map(teaser).join(""),
    score: factor * counts.reduce((sum, count) => sum + count, 0),
    terms: Object.fromEntries(everyAsked.map(({ word }, number) => [word, counts[number] > 0])),
  };
  if (tags.length && !address) item.tags = tags.map(escaped);
  return { item, promise: found + Number(areTogether) };
}

function countOf(hits, asked) {
  return hits.filter((hit) => hit.asked.includes(asked)).length;
}

function kindsIn({ hits }) {
  return new Set(hits.flatMap(({ asked }) => asked)).size;
}

// A page as the theme lists it, its best section first, and how much that one promises: the words
// that stand in it, and whether they stand together.
export function pageOf(text, everyAsked) {
  const sections = text.sections.map((section) => sectionOf(text, section, everyAsked));
  const found = sections.filter(({ item }) => item.score > 0).map(({ item }) => item);
  found.sort((a, b) => b.score - a.score);
  // The theme shows all that are as good as the first, and folds the others away.
  found.forEach((item, place) => (item.score *= 1 - place / 1000));
  const own = `./${text.url}`;
  if (!found.some(({ location }) => location === own)) {
    const title = marked(text.title, hitsIn(text.title, everyAsked));
    found.push({ location: own, title, text: "", score: 0, terms: {} });
  }
  return { items: found, promise: Math.max(...sections.map(({ promise }) => promise)) };
}
