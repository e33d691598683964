// Answers that open once a student has tried, or asks for them anyway.

import { button } from "./button.js";
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
    const anyway = button(words.show_anyway, () => {
      say("");
      show(answer);
      answer.firstElementChild.focus();
    });
    const say = (said) => {
      notice.textContent = said;
      anyway.hidden = !said;
    };
    say("");
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
