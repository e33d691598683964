// Everything that is kept for this site, to look at, to replace and to forget.

import { browserStore } from "./browser-store.js";
import { ASIDE, PREFIX } from "./store.js";
import { readEntry } from "./work-entry.js";

// Entries by lesson, and texts that could not be read.
export function allWork(store = browserStore()) {
  const found = { entries: [], aside: [], isKept: store !== null };
  for (const [key, text] of kept(store)) {
    const { entry, isWhole } = key.startsWith(PREFIX) ? readEntry(text) : {};
    if (entry) found.entries.push(entry);
    if (!isWhole) found.aside.push({ key, text });
  }
  return found;
}

// Keep these entries in the place of all others. Where that fails, everything stays as it was.
export function keepEntries(entries, store = browserStore()) {
  const before = kept(store);
  const write = (texts) => {
    for (const [key] of kept(store)) store.removeItem(key);
    for (const [key, text] of texts) store.setItem(key, text);
  };
  const aside = allWork(store).aside.map(({ key, text }) => [
    key.startsWith(ASIDE) ? key : `${ASIDE}${key.slice(PREFIX.length)}:${Date.now()}`,
    text,
  ]);
  try {
    write([...entries.map((entry) => [PREFIX + entry.lesson, JSON.stringify(entry)]), ...aside]);
  } catch (error) {
    if (store) write(before);
    throw error;
  }
}

// Forget everything that is kept for this site, but for the reader's settings.
export function deleteAllWork(store = browserStore()) {
  for (const [key] of kept(store)) store.removeItem(key);
}

function kept(store) {
  const isOurs = (key) => key.startsWith(PREFIX) || key.startsWith(ASIDE);
  return Object.keys(store ?? {})
    .filter(isOurs)
    .sort()
    .map((key) => [key, store.getItem(key)]);
}
