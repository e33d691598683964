// What somebody asks for: words, each of which may be wanted ("+"), not wanted ("-"), or whole (in
// quotation marks, where it is wanted as well). A word that is not whole may be the beginning of one.

import { wordsOf } from "./search-words.js";

const PART = /([+-]?)(?:["“”„]([^"“”„]*)["“”„]?|(\S+))/g;
const LONG_ENOUGH_TO_END_OTHERWISE = 5;

export function askedFor(query) {
  const asked = new Map();
  for (const [, sign, quoted, bare] of ` ${query}`.matchAll(PART)) {
    const isWhole = quoted !== undefined;
    for (const word of wordsOf(quoted ?? bare)) {
      const isWanted = sign === "+" || isWhole;
      if (!asked.has(word)) asked.set(word, { word, isWhole, isWanted, isUnwanted: sign === "-" });
    }
  }
  return [...asked.values()];
}

// How well a word answers one that was asked for, from 0 to 1. "quote" and "quotes" find each other.
export function answers(word, { word: asked, isWhole, isUnwanted }) {
  if (word === asked) return 1;
  if (isWhole || isUnwanted) return 0;
  if (word.startsWith(asked)) return 0.7;
  const isShorter = word.length === asked.length - 1 && asked.startsWith(word);
  return isShorter && asked.length >= LONG_ENOUGH_TO_END_OTHERWISE ? 0.5 : 0;
}

// The words in alphabetical order between which all words that answer are: at least, and less than.
export function reachOf({ word, isWhole, isUnwanted }) {
  if (isWhole || isUnwanted) return [word, word];
  const least = word.length >= LONG_ENOUGH_TO_END_OTHERWISE ? word.slice(0, -1) : word;
  return [least, word];
}
