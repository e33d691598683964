// A question to answer in writing, or to take notes on.

import { words } from "./words.js";
import { labelledField } from "./text-field.js";

const SAID = { discuss: words.your_notes, rewrite: words.your_wording };

export function textWork(host, changed) {
  const { kind } = host.dataset;
  const lines = host.querySelector(".lines");
  const rows = lines?.children.length ?? (kind === "write" ? 4 : 2);
  const field = labelledField(SAID[kind] ?? words.your_answer, changed, { rows });
  (host.querySelector(".rewrite-words") ?? lines ?? host.querySelector(".ask")).after(
    field.element,
  );
  return {
    kind: "text",
    value: () => ({ text: field.text }),
    set: ({ text }) => (field.text = text),
    field,
  };
}
