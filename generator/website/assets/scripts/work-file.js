// Entries in a file that a student took away, and beside those that are kept here.

import { readableEntry } from "./work-entry.js";

// The entries of a file that a student took away, or null where it is none of ours.
export function entriesInFile(text) {
  try {
    const read = JSON.parse(text).lessons.map(readableEntry);
    return read.every(({ isWhole }) => isWhole) ? read.map(({ entry }) => entry) : null;
  } catch {
    return null;
  }
}

// Two lists of entries as one. Of two records about the same text the newer one is kept.
export function mergedEntries(first, second) {
  const lessons = new Map(first.map((entry) => [entry.lesson, entry]));
  for (const entry of second) {
    const other = lessons.get(entry.lesson);
    lessons.set(entry.lesson, other ? { ...entry, items: mergedItems(other, entry) } : entry);
  }
  return [...lessons.values()];
}

function mergedItems(first, second) {
  const keys = new Set([...Object.keys(first.items), ...Object.keys(second.items)]);
  const of = (entry, key) => (Object.hasOwn(entry.items, key) ? entry.items[key] : []);
  return Object.fromEntries(
    [...keys].map((key) => [key, newest([...of(first, key), ...of(second, key)])]),
  );
}

function newest(records) {
  const sorted = records.toSorted((a, b) => (a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0));
  return sorted.filter(
    ({ digest }, place) => sorted.findIndex((other) => other.digest === digest) === place,
  );
}
