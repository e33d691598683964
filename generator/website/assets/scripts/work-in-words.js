// A student's work in words, as the pages show it.

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
