// A mark in words: what is marked, what it is called, and why.

import { make } from "./element.js";
import { words } from "./words.js";

// A mark of the student.
export function ownMark(quoted, { words: said, lens, lensName, techniqueName, reason }) {
  const why = reason?.trim();
  return [
    ...named(quoted, said, techniqueName, lens, lensName),
    make("p", { className: why ? "reason" : "reason hint", dir: "auto", textContent: why || words.no_reason }),
  ];
}

// A mark of the lesson, with the note on it.
export function lessonMark(quoted, { words: said, lens, lensName, link, note }) {
  const copies = note.map((node) => node.cloneNode(true));
  return [
    ...named(quoted, said, link.cloneNode(true), lens, lensName),
    make("p", { className: "reason" }, ...copies),
  ];
}

function named(quoted, said, technique, lens, lensName) {
  const name = make("span", { className: `lens-name lens-${lens}`, textContent: lensName });
  return [quoted.quotation(said), " ", make("span", { className: "technique" }, technique), " ", name];
}
