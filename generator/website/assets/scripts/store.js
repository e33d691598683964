// A student's work, kept in this browser and nowhere else.
//
// Each lesson has one entry in localStorage. It holds, for each passage and prompt, what the
// student made of it, the text that it is about, and a digest of that text: where a teacher
// has changed the text since, the old work stays readable, and apart from the new.

import { browserStore, SITE } from "./browser-store.js";

const FORMAT = 1;
const PREFIX = `close-reading:${FORMAT}:${SITE}:`;
const ASIDE = `close-reading:aside:${SITE}:`;

// What can become of work: "empty", "saved", "not-saved" (no store), "full".
export class LessonWork extends EventTarget {
  constructor(lesson, title, store = browserStore()) {
    super();
    this.lesson = lesson;
    this.title = title;
    this.store = store;
    this.state = store ? "empty" : "not-saved";
    this.wasUnreadable = false;
    this.items = this.read();
    if (this.store && Object.keys(this.items).length) this.state = "saved";
  }

  // What the student made of a text as it stands now, or null.
  get(key, digest) {
    return this.records(key).find((record) => record.digest === digest)?.value ?? null;
  }

  // What the student made of the text as it was before, the newest first.
  earlier(key, digest) {
    return this.records(key).filter((record) => record.digest !== digest);
  }

  records(key) {
    return Array.isArray(this.items[key]) ? this.items[key] : [];
  }

  // Keep what a student made of a text; null forgets it.
  // about: the text, as the student reads it. kind: how the value is to be read again.
  put({ key, digest, about, kind, value }) {
    // Another tab may have saved other work in the meantime.
    if (this.state !== "full" && this.state !== "not-saved") this.items = this.read();
    const others = this.earlier(key, digest);
    const saved = new Date().toISOString();
    const records = value === null ? others : [{ digest, about, kind, value, saved }, ...others];
    if (records.length) this.items[key] = records;
    else delete this.items[key];
    this.write();
    this.dispatchEvent(new CustomEvent("change", { detail: { key } }));
  }

  read() {
    let text = null;
    try {
      text = this.store?.getItem(PREFIX + this.lesson) ?? null;
      const entry = text === null ? { items: {} } : JSON.parse(text);
      if (isEntry(entry)) return entry.items;
    } catch {
      // It is told below.
    }
    if (text !== null) this.putAside(text);
    return {};
  }

  putAside(text) {
    this.wasUnreadable = true;
    try {
      this.store.setItem(ASIDE + this.lesson, text);
      this.store.removeItem(PREFIX + this.lesson);
    } catch {
      // There is no room for a second copy, so the first stays until something new is saved.
    }
  }

  write() {
    const { lesson, title, items } = this;
    const entry = { format: FORMAT, lesson, title, address: location.pathname, items };
    try {
      if (!this.store) throw new Error("no store");
      if (Object.keys(items).length) this.store.setItem(PREFIX + lesson, JSON.stringify(entry));
      else this.store.removeItem(PREFIX + lesson);
      this.state = Object.keys(items).length ? "saved" : "empty";
    } catch {
      this.state = this.store ? "full" : "not-saved";
    }
    this.dispatchEvent(new Event("state"));
  }
}

// The work on the lesson of this page.
let onThisPage = null;
export function workOnThisPage() {
  if (!onThisPage) {
    const place = document.querySelector("saved-here");
    onThisPage = new LessonWork(place.dataset.lesson, place.dataset.title);
  }
  return onThisPage;
}

// Everything that is kept for this site: entries by lesson, and texts that could not be read.
export function allWork(store = browserStore()) {
  const found = { entries: [], aside: [] };
  for (const key of Object.keys(store ?? {}).sort()) {
    const text = store.getItem(key);
    if (key.startsWith(ASIDE)) found.aside.push({ lesson: key.slice(ASIDE.length), text });
    if (!key.startsWith(PREFIX)) continue;
    const entry = readEntry(text);
    if (entry) found.entries.push(entry);
    else found.aside.push({ lesson: key.slice(PREFIX.length), text });
  }
  return found;
}

// Put entries in the place of those of the same lessons.
export function keepEntries(entries, store = browserStore()) {
  if (!store) throw new Error("no store");
  for (const entry of entries) store.setItem(PREFIX + entry.lesson, JSON.stringify(entry));
}

// Forget everything that is kept for this site.
export function deleteAllWork(store = browserStore()) {
  const isOurs = (key) => key.startsWith(PREFIX) || key.startsWith(ASIDE);
  for (const key of Object.keys(store ?? {}).filter(isOurs)) store.removeItem(key);
}

// An entry from its text, or null where it is none.
export function readEntry(text) {
  try {
    const entry = JSON.parse(text);
    return isEntry(entry) && typeof entry.lesson === "string" ? entry : null;
  } catch {
    return null;
  }
}

function isEntry(entry) {
  const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
  if (!isObject(entry) || !isObject(entry.items)) return false;
  return Object.values(entry.items).every(
    (records) =>
      Array.isArray(records) &&
      records.every((record) => isObject(record) && typeof record.digest === "string"),
  );
}
