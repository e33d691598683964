// A student's work, kept in this browser and nowhere else.
//
// Each lesson has one entry in localStorage. It holds, for each passage and prompt, what the
// student made of it, the text that it is about, and a digest of that text: where a teacher
// has changed the text since, the old work stays readable, and apart from the new.

import { browserStore, SITE } from "./browser-store.js";
import { readEntry } from "./work-entry.js";

export const PREFIX = `close-reading:1:${SITE}:`;
export const ASIDE = `close-reading:aside:${SITE}:`;

// What can become of work: "empty", "saved", "not-saved" (no store), "full".
export class LessonWork extends EventTarget {
  constructor(lesson, title, store = browserStore()) {
    super();
    Object.assign(this, { lesson, title, store, items: {}, unsaved: {}, wasUnreadable: false });
    this.look();
    this.settle();
    addEventListener("storage", ({ key }) => {
      if (key === null || key.startsWith(PREFIX)) this.lookAgain();
    });
    // A page that comes back from the browser's memory was not told of changes.
    addEventListener("pageshow", ({ persisted }) => persisted && this.lookAgain());
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
    return this.items[key] ?? [];
  }

  // Keep what a student made of a text; null forgets it.
  // about: the text, as the student reads it. kind: how the value is to be read again.
  put({ key, digest, about, kind, value }) {
    // Another tab may have saved other work in the meantime.
    this.look();
    const others = this.earlier(key, digest);
    const saved = new Date().toISOString();
    const records = value === null ? others : [{ digest, about, kind, value, saved }, ...others];
    this.items[key] = this.unsaved[key] = records;
    this.settle();
    this.dispatchEvent(new CustomEvent("change", { detail: { key } }));
  }

  // A prompt keeps its work when another is put before it: its text tells it, not its number.
  moveToPlaces(places) {
    const isHere = (key, digest) => places.some((one) => one.key === key && one.digest === digest);
    for (const { key, digest } of places) {
      const isIn = (other) => this.get(other, digest) && !isHere(other, digest);
      const from = this.get(key, digest) ? undefined : Object.keys(this.items).find(isIn);
      if (from === undefined) continue;
      const moved = this.records(from).filter((record) => record.digest === digest);
      this.items[from] = this.unsaved[from] = this.earlier(from, digest);
      this.items[key] = this.unsaved[key] = [...moved, ...this.records(key)];
    }
    this.settle();
  }

  get isUnsaved() {
    return Object.keys(this.unsaved).length > 0;
  }

  // The lesson's entry, as it is kept and as it can be taken away.
  get entry() {
    const { lesson, title } = this;
    const items = Object.entries(this.items).filter(([, records]) => records.length);
    const address = location.pathname;
    return { format: 1, lesson, title, address, items: Object.fromEntries(items) };
  }

  // See what is kept; what could not be kept lies on top of it.
  look() {
    this.trouble = null;
    try {
      this.items = { ...this.kept(), ...this.unsaved };
    } catch (error) {
      this.trouble = error;
    }
  }

  lookAgain() {
    const before = JSON.stringify(this.items);
    this.look();
    this.settle();
    if (JSON.stringify(this.items) === before) return;
    this.dispatchEvent(new CustomEvent("change", { detail: { elsewhere: true } }));
  }

  kept() {
    if (!this.store) throw new Error("no store");
    const text = this.store.getItem(PREFIX + this.lesson);
    if (text === null) return {};
    const { entry, isWhole } = readEntry(text);
    if (!isWhole) this.putAside(text, entry?.items);
    return entry?.items ?? {};
  }

  // What cannot be read is moved, not copied: there may be no room for it twice.
  putAside(text, readable) {
    this.wasUnreadable = true;
    this.store.removeItem(PREFIX + this.lesson);
    try {
      this.store.setItem(`${ASIDE}${this.lesson}:${Date.now()}`, text);
      this.unsaved = { ...readable, ...this.unsaved };
    } catch (error) {
      this.store.setItem(PREFIX + this.lesson, text);
      throw error;
    }
  }

  // Write what is not written yet, and find out what has become of it.
  settle() {
    const { entry } = this;
    const isEmpty = !Object.keys(entry.items).length;
    try {
      if (this.trouble) throw this.trouble;
      if (this.isUnsaved && isEmpty) this.store.removeItem(PREFIX + this.lesson);
      else if (this.isUnsaved) this.store.setItem(PREFIX + this.lesson, JSON.stringify(entry));
      this.unsaved = {};
      this.state = isEmpty ? "empty" : "saved";
    } catch (error) {
      this.state = /quota/i.test(error.name) ? "full" : "not-saved";
    }
    // Only while it is needed: some browsers forget a page that listens for this.
    if (this.isUnsaved) addEventListener("beforeunload", askBeforeLeaving);
    else removeEventListener("beforeunload", askBeforeLeaving);
    this.dispatchEvent(new Event("state"));
  }
}

const askBeforeLeaving = (event) => event.preventDefault();

// The work on the lesson of this page.
let onThisPage = null;
export function workOnThisPage() {
  if (!onThisPage) {
    const { lesson, title } = document.querySelector("saved-here").dataset;
    onThisPage = new LessonWork(lesson, title);
    const places = [...document.querySelectorAll("[data-key][data-digest]")];
    onThisPage.moveToPlaces(places.map(({ dataset }) => dataset));
  }
  return onThisPage;
}
