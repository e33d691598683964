// A question with options. What speaks for each is shown together, what was chosen first.

import { filled, make, newId } from "./element.js";
import { words } from "./words.js";

export function chooseWork(host, changed) {
  const list = host.querySelector(".options");
  const type = "several" in list.dataset ? "checkbox" : "radio";
  const name = newId("choice");
  const options = [...list.querySelectorAll(".option")].map((option) => {
    const [summary, feedback] = option.children;
    const text = summary.textContent.trim();
    const input = make("input", { type, name, on: { change: () => order() || changed() } });
    const label = make(
      "label",
      { className: "choice" },
      input,
      make("span", {}, ...summary.childNodes),
    );
    return { text, input, label, feedback };
  });
  const said = make("div");
  const feedback = make(
    "details",
    { className: "answer" },
    make("summary", {}, words.see_feedback),
    said,
  );

  function order() {
    const chosen = options.filter(({ input }) => input.checked);
    const others = options.filter(({ input }) => !input.checked);
    const about = (sentence) => (option) => [
      make("p", { className: "label" }, filled(sentence, { option: option.text })),
      option.feedback,
    ];
    said.replaceChildren(
      ...chosen.flatMap(about(words.you_chose)),
      ...others.flatMap(about("{option}")),
    );
  }

  const legend = make("legend", { className: "label" }, words.your_choice);
  const labels = options.map(({ label }) => label);
  const choices = make("fieldset", { className: "choices" }, legend, ...labels);
  // What speaks for each may be the teacher's alone.
  list.replaceWith(choices, options[0].feedback ? feedback : "");
  order();
  return {
    kind: "choice",
    value: () => ({ chosen: options.filter(({ input }) => input.checked).map(({ text }) => text) }),
    set({ chosen }) {
      for (const { input, text } of options) input.checked = chosen.includes(text);
      order();
    },
  };
}
