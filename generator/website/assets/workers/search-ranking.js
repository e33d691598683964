// Which texts answer best: those with all words first, then those where rare words stand in
// titles and headings.

import { answers, reachOf } from "./search-query.js";
import { linesBetween, table } from "./search-files.js";

// What a word counts in a title, in a heading, often in the text, and in the text.
const COUNTS = [8, 4, 2, 1];
const LAST = COUNTS.length - 1;

// The texts that answer a word: how well, by their numbers, and whether there are more than told.
async function answering(asked, count) {
  const [least, beginning] = reachOf(asked);
  const found = new Map();
  let isCut = false;
  for (const [word, line] of await linesBetween(least, beginning)) {
    const answer = answers(word, asked);
    if (!answer) continue;
    const parts = line.split("|");
    const more = Number(parts[COUNTS.length] ?? 0);
    const places = parts.slice(0, COUNTS.length).map((part) => (part ? part.split(" ") : []));
    const known = places.reduce((sum, numbers) => sum + numbers.length, more);
    const rarity = Math.log(1 + count / known);
    isCut ||= more > 0;
    places.forEach((numbers, place) => {
      let number = 0;
      for (const step of numbers) {
        number += Number(step);
        const counts = COUNTS[place] * answer * rarity;
        found.set(number, Math.max(found.get(number) ?? 0, counts));
      }
    });
  }
  return { asked, found, isCut, least: COUNTS[LAST] * Math.log(1 + count / Math.max(1, found.size)) };
}

// The best text of each page, the best page first.
export async function bestTexts(everyAsked, most) {
  const { count, continued, boosts } = await table();
  const all = await Promise.all(everyAsked.map((asked) => answering(asked, count)));
  const looked = all.filter(({ asked }) => !asked.isUnwanted);
  const unwanted = all.filter(({ asked }) => asked.isUnwanted);
  const wanted = looked.filter(({ asked, isCut }) => asked.isWanted && !isCut);
  const numbers = new Set(looked.flatMap(({ found }) => [...found.keys()]));
  const goesOn = new Set(continued);
  const byPage = new Map();
  for (const number of numbers) {
    if (unwanted.some(({ found }) => found.has(number))) continue;
    if (!wanted.every(({ found }) => found.has(number))) continue;
    let words = 0;
    let score = 0;
    for (const { found, isCut, least } of looked) {
      // A word that stands almost everywhere stands here as well.
      if (found.has(number) || isCut) words += 1;
      score += found.get(number) ?? (isCut ? least : 0);
    }
    const text = { number, words, score: score * (boosts[number] ?? 1) };
    let page = number;
    while (goesOn.has(page)) page -= 1;
    if (!byPage.has(page) || isBetter(text, byPage.get(page))) byPage.set(page, text);
  }
  return [...byPage.values()].sort((a, b) => (isBetter(a, b) ? -1 : 1)).slice(0, most);
}

function isBetter(one, other) {
  if (one.words !== other.words) return one.words > other.words;
  if (one.score !== other.score) return one.score > other.score;
  return one.number < other.number;
}
