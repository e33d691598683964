// A student's work in words: as the pages show it, as plain text and as Markdown.

import { filled } from "./element.js";
import { words } from "./words.js";

const IN_WORDS = {
  text: ({ text }) => ({ points: [], text }),
  choice: ({ chosen }) => ({ points: chosen, text: "" }),
  sorted: ({ placed }) => ({ points: placed.map((one) => filled(words.placed, one)), text: "" }),
  table: ({ columns, rows }) => ({
    points: rows.flatMap((row) => cellsInWords(columns, row)),
    text: "",
  }),
  "look-up": ({ done, text }) => ({
    points: done.map((step) => filled(words.done_step, { step })),
    text,
  }),
  marks: ({ marks }) => ({ points: marks.map(markInWords), text: "" }),
};

function cellsInWords(columns, { point, cells }) {
  return cells
    .map((cell, place) => [columns[place], cell])
    .filter(([, cell]) => cell.trim())
    .map(([column, cell]) => filled(words.table_cell, { point, column, cell }));
}

function markInWords(mark) {
  const technique = mark.techniqueName || mark.lensName || "";
  const reason = mark.reason ? ` ${mark.reason}` : "";
  return `“${mark.words}”${technique && ": " + technique + "."}${reason}`;
}

// What a record holds: points, each in a line, and a text.
export function inWords({ kind, value }) {
  return IN_WORDS[kind](value);
}

export function isEmpty(record) {
  const { points, text } = inWords(record);
  return !points.length && !text.trim();
}

// lessons: [{ title, parts: [{ about, points, text }] }]
export function asText(lessons) {
  return inLines(lessons, {
    lesson: (title) => `${title}\n${"=".repeat(Math.min([...title].length, 72))}`,
    about: (about) => about,
    point: (point) => indented(`- ${point}`),
    text: indented,
  });
}

export function asMarkdown(lessons) {
  return inLines(lessons, {
    lesson: (title) => `## ${escaped(oneLine(title))}`,
    about: (about) => `**${escaped(oneLine(about))}**`,
    point: (point) => `- ${escaped(oneLine(point))}`,
    text: escapedLines,
  });
}

function inLines(lessons, write) {
  const part = ({ about, points, text }) => [
    write.about(plain(about)),
    points.map((point) => write.point(plain(point))).join("\n"),
    write.text(plain(text).trim()),
  ];
  const written = lessons.map(({ title, parts }) => [
    write.lesson(plain(title)),
    ...parts.flatMap(part),
  ]);
  return `${written
    .flat()
    .filter((piece) => piece)
    .join("\n\n")}\n`;
}

const indented = (text) => text.replace(/^(?=.)/gm, "  ");
const oneLine = (text) => text.replace(/\s+/g, " ").trim();
// Signs that no reader sees and that a program may stumble over.
const plain = (text) => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, "\uFFFD");

const escaped = (text) =>
  text
    .replace(/[\\`*_[\]<>&~|$^{}!#]/g, "\\$&")
    .replace(/^([-+=:])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");

// Every line stays a line, and a blank line begins a paragraph.
function escapedLines(text) {
  const line = (one) => escaped(one.trim());
  const paragraphs = text.split(/\n\s*\n/);
  return paragraphs.map((one) => one.split("\n").map(line).join("\\\n")).join("\n\n");
}
