// The search, as the theme's scripts ask for it: they start this worker, send it what a reader has
// typed so far, and list what it answers. Nothing is fetched before the first word, and then only
// the words with the same first letters and the texts that are shown. The numbers are the kinds of
// the theme's messages.

import { bestTexts } from "./search-ranking.js";
import { textNumber } from "./search-files.js";
import { pageOf } from "./search-results.js";
import { askedFor } from "./search-query.js";

const READY = 1;
const QUERY = 2;
const RESULT = 3;
const MOST_PAGES = 10;
const PAUSE = 120;

let latest = "";

function pause() {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}

async function itemsFor(query) {
  const asked = askedFor(query);
  const looked = asked.filter(({ isUnwanted }) => !isUnwanted);
  const best = looked.length ? await bestTexts(asked, MOST_PAGES) : [];
  if (query !== latest) return null;
  const texts = await Promise.all(best.map(({ number }) => textNumber(number)));
  const pages = texts.map((text, place) => ({ ...pageOf(text, looked), place }));
  pages.sort((a, b) => b.promise - a.promise || a.place - b.place);
  return pages.map(({ items }) => items);
}

async function answer(query) {
  // Somebody is typing: the next letter may follow.
  if (query) await pause();
  if (query !== latest) return;
  const items = await itemsFor(query);
  if (items && query === latest) postMessage({ type: RESULT, data: { items } });
}

addEventListener("message", ({ data: { type, data } }) => {
  if (type !== QUERY) return;
  latest = data;
  answer(data);
});
postMessage({ type: READY });
