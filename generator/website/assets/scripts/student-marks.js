// The list of the marks that a student has kept.

import { filled, make } from "./element.js";
import { isolated } from "./quoted-text.js";
import { ownMark } from "./shown-mark.js";
import { words } from "./words.js";

// The marks in the order of the text, each with a way to change it and to remove it.
export function listOfMarks(quoted, marks, onChange, onRemove) {
  const inOrder = [...marks].sort((one, other) => one.start - other.start);
  const items = inOrder.map((mark) => {
    const button = (textContent, named, click) => {
      const label = filled(named, { words: isolated(mark.words) });
      return make("button", { type: "button", className: "tool", textContent, aria: { label }, on: { click } });
    };
    return make(
      "li",
      {},
      ...ownMark(quoted, mark),
      button(words.change_mark, words.change_mark_of, () => onChange(mark)),
      button(words.remove_mark, words.remove_mark_of, () => onRemove(mark)),
    );
  });
  const title = make("p", { className: "label", textContent: words.your_marks });
  return [title, make("ol", {}, ...items)];
}

// The marks on texts that the passage had before, to be read only.
export function earlierMarks(quoted, records) {
  return records.map(({ about, value }) => {
    const items = (value.marks ?? []).map((mark) => make("li", {}, ...ownMark(quoted, mark)));
    const summary = make("summary", { textContent: words.earlier_marks });
    return make("details", { className: "earlier-marks" }, summary, make("p", {}, quoted.quotation(about)), make("ul", {}, ...items));
  });
}
