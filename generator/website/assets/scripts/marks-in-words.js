// Marks in words: what is marked, what it is called, and why.

import { button } from "./button.js";
import { compared } from "./comparison.js";
import { filled, make } from "./element.js";
import { isolated } from "./quoted-text.js";
import { words } from "./words.js";

const line = (className, textContent) => make("p", { className, textContent });

// A mark of the lesson, with the note on it.
export function lessonMark(quoted, mark) {
  const note = mark.note.map((node) => node.cloneNode(true));
  return [...named(quoted, mark, mark.link.cloneNode(true)), make("p", { className: "reason" }, ...note)];
}

function ownMark(quoted, mark) {
  const why = mark.reason?.trim();
  const reason = line(why ? "reason" : "reason hint", why || words.no_reason);
  if (why) reason.dir = "auto";
  return [...named(quoted, mark, mark.techniqueName), reason];
}

function named(quoted, { words: said, lens, lensName }, name) {
  const technique = make("span", { className: "technique" }, name);
  const lensShown = make("span", { className: `lens-name lens-${lens}`, textContent: lensName });
  return [quoted.quotation(said), " ", technique, " ", lensShown];
}

// The marks that a student has kept, each with a way to change it and to remove it. A row stays
// in its place as long as it says the same: making 200 of them takes time.
export class OwnMarks {
  constructor(quoted, onChange, onRemove) {
    Object.assign(this, { quoted, onChange, onRemove, rows: new WeakMap() });
    this.list = make("ol");
    this.element = make("div", { className: "own-marks" });
  }

  show(marks) {
    const { list, element } = this;
    const inOrder = [...marks].sort((one, other) => one.start - other.start);
    const rows = inOrder.map((mark) => this.row(mark));
    const isKept = new Set(rows);
    for (const row of [...list.children]) if (!isKept.has(row)) row.remove();
    rows.forEach((row, place) => {
      const there = list.children[place];
      if (there !== row) list.insertBefore(row, there ?? null);
    });
    if (!rows.length) element.replaceChildren();
    else if (!list.parentNode) element.append(line("label", words.your_marks), list);
  }

  row(mark) {
    const told = JSON.stringify(mark);
    const before = this.rows.get(mark);
    if (before?.told === told) return before;
    const said = { words: isolated(mark.words) };
    const change = { label: filled(words.change_mark_of, said) };
    const remove = { label: filled(words.remove_mark_of, said) };
    const row = make(
      "li",
      {},
      ...ownMark(this.quoted, mark),
      button(words.change_mark, () => this.onChange(mark), change),
      button(words.remove_mark, () => this.onRemove(mark), remove),
    );
    row.told = told;
    this.rows.set(mark, row);
    return row;
  }
}

// The marks on a text that the passage had before, to be read only.
export function earlierMarks(quoted, about, marks) {
  const items = marks.map((mark) => make("li", {}, ...ownMark(quoted, mark)));
  const summary = make("summary", { textContent: words.earlier_marks });
  const text = make("p", {}, quoted.quotation(about));
  return make("details", { className: "earlier-marks" }, summary, text, make("ul", {}, ...items));
}

// The student's marks and the lesson's beside each other.
export function comparedMarks(quoted, own, lesson) {
  const { both, onlyOwn, onlyLesson } = compared(own, lesson);
  const side = (who, shown) => make("div", {}, line("who", who), ...shown.flat());
  const ours = (marks) => side(words.you, marks.map((mark) => ownMark(quoted, mark)));
  const theirs = (mark) => side(words.the_lesson, lessonMark(quoted, mark));
  const pairs = (same) =>
    both.filter(({ isSame }) => isSame === same).map((pair) => [ours(pair.own), theirs(pair.lesson)]);
  const title = line("label", words.marks_compared);
  title.tabIndex = -1;
  return [
    title,
    line("", lesson.length ? words.readers_differ : words.lesson_marks_nothing),
    ...group(words.both_same, pairs(true)),
    ...group(words.both_other, pairs(false)),
    ...group(words.only_you, onlyOwn.map((mark) => [ours([mark])])),
    ...group(words.only_lesson, onlyLesson.map((mark) => [theirs(mark)])),
  ];
}

function group(title, rows) {
  const items = rows.map((row) => make("li", {}, ...row));
  return rows.length ? [line("compared-title", title), make("ul", {}, ...items)] : [];
}
