// Answers that open once a student has tried, or asks for them anyway.

import { make } from "./element.js";
import { words } from "./words.js";

// Returns a function that opens all of them.
export function answersAfterTrying(host, isTried, whenShown) {
  const answers = [...host.querySelectorAll("details.answer")];
  let isShown = false;
  const show = (answer) => {
    isShown = answer.open = true;
    whenShown();
  };
  for (const answer of answers) {
    const notice = make("span", { aria: { live: "polite" } });
    const anyway = make("button", { type: "button", className: "work-button", hidden: true }, words.show_anyway);
    const say = (said) => {
      notice.textContent = said;
      anyway.hidden = !said;
    };
    anyway.addEventListener("click", () => {
      say("");
      show(answer);
      answer.firstElementChild.focus();
    });
    answer.firstElementChild.addEventListener("click", (event) => {
      if (answer.open) return;
      event.preventDefault();
      const mayOpen = isShown || isTried();
      say(mayOpen ? "" : words.try_first);
      if (mayOpen) show(answer);
    });
    answer.after(make("p", { className: "try-first" }, notice, " ", anyway));
  }
  return () => {
    isShown = true;
    for (const answer of answers) answer.open = true;
  };
}
