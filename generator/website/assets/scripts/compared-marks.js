// The student's marks and the lesson's beside each other, in words.

import { compared } from "./comparison.js";
import { make } from "./element.js";
import { lessonMark, ownMark } from "./shown-mark.js";
import { words } from "./words.js";

export function comparedMarks(quoted, own, lesson) {
  const { both, onlyOwn, onlyLesson } = compared(own, lesson);
  const ours = (mark) => side(words.you, ownMark(quoted, mark));
  const theirs = (mark) => side(words.the_lesson, lessonMark(quoted, mark));
  const rows = both.map((pair) => [pair.isSame, [...pair.own.map(ours), theirs(pair.lesson)]]);
  const rowsWhere = (same) => rows.filter(([isSame]) => isSame === same).map(([, row]) => row);
  return [
    make("p", { className: "label", tabIndex: -1, textContent: words.marks_compared }),
    make("p", { textContent: words.readers_differ }),
    ...group(words.both_same, rowsWhere(true)),
    ...group(words.both_other, rowsWhere(false)),
    ...group(words.only_you, onlyOwn.map((mark) => [ours(mark)])),
    ...group(words.only_lesson, onlyLesson.map((mark) => [theirs(mark)])),
    ...(lesson.length ? [] : [make("p", { textContent: words.lesson_marks_nothing })]),
  ];
}

function group(title, rows) {
  if (!rows.length) return [];
  const items = rows.map((row) => make("li", {}, ...row));
  return [make("p", { className: "compared-title", textContent: title }), make("ul", {}, ...items)];
}

function side(who, content) {
  return make("div", {}, make("span", { className: "who", textContent: who }), " ", ...content);
}
