// Words to mark in a passage: a way to it, and back knowing that it was done.

import { button } from "./button.js";
import { filled, make } from "./element.js";
import { words } from "./words.js";
import { workOnThisPage } from "./store.js";

export function markWork(host) {
  const names = (host.dataset.excerpts ?? "").split(" ");
  const passages = names.flatMap((name) => [
    ...document.querySelectorAll(`close-reading[data-excerpt="${CSS.escape(name)}"]`),
  ]);
  let hasCompared = false;
  for (const passage of passages) {
    passage.addEventListener("compared", () => (hasCompared = true));
  }
  const buttons = passages.map((passage) => {
    return button(filled(words.go_to_passage, passage.dataset), () => goTo(passage));
  });
  host.querySelector(".hint").after(make("p", { className: "work-buttons" }, ...buttons));
  const isMarked = ({ dataset: { excerpt, digest } }) =>
    workOnThisPage().get(`passage-${excerpt}`, digest)?.marks.length > 0;
  return {
    kind: "text",
    value: () => ({ text: "" }),
    set: () => {},
    isTried: () => hasCompared || passages.some(isMarked),
  };
}

// A passage under a content note is for the student to open.
function goTo(passage) {
  const note = passage.closest("details:not([open])");
  if (note) {
    note.querySelector("summary").focus();
    return;
  }
  passage.tabIndex = -1;
  passage.focus();
  passage.startMarking?.();
}
