// Something to check elsewhere: steps to tick off, and a place for what was found.

import { make } from "./element.js";
import { words } from "./words.js";
import { labelledField } from "./text-field.js";

export function lookUpWork(host, changed) {
  const list = host.querySelector(".checklist");
  const steps = [...(list?.children ?? [])].map((place) => {
    const text = place.textContent.trim();
    const input = make("input", { type: "checkbox", on: { change: changed } });
    place.append(
      make("label", { className: "choice" }, input, make("span", {}, ...place.childNodes)),
    );
    return { text, input };
  });
  const field = labelledField(words.you_found, changed, {
    rows: 2,
    placeholder: words.reports_that,
  });
  const answer = host.querySelector("details.answer");
  if (list) list.after(field.element);
  else host.insertBefore(field.element, answer);
  return {
    kind: "look-up",
    value: () => ({
      done: steps.filter(({ input }) => input.checked).map(({ text }) => text),
      text: field.text,
    }),
    set({ done, text }) {
      for (const step of steps) step.input.checked = done.includes(step.text);
      field.text = text;
    },
    field,
  };
}
