// <reader-comfort>: the control for how a reader wants to have the text.

import { filled, make } from "./element.js";
import { chosen, keep, STEPS } from "./text-comfort.js";
import { words } from "./words.js";

const LARGEST = STEPS.size.length - 1;

class ReaderComfort extends HTMLElement {
  connectedCallback() {
    // What is heard begins with what is seen, so that somebody who speaks to the page can say it.
    const button = (seen, heard, click) =>
      make("button", { type: "button", aria: { label: seen + heard }, on: { click } }, seen);
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", words.text_comfort);
    this.smaller = button("A\u2212", ` ${words.smaller_text}`, () => this.resize(-1));
    this.larger = button("A+", ` ${words.larger_text}`, () => this.resize(1));
    this.wider = button(words.more_space, "", () => this.space());
    this.said = make("span", { className: "only-heard", role: "status" });
    this.smaller.dir = this.larger.dir = "ltr";
    this.append(this.smaller, this.larger, this.wider, this.said);
    this.show();
  }

  resize(by) {
    keep("size", chosen.size + by);
    const now = { number: chosen.size + 1, count: LARGEST + 1 };
    this.said.textContent = filled(words.text_size, now);
    this.show();
  }

  space() {
    keep("space", 1 - chosen.space);
    this.show();
  }

  // A button at the end of its range stays in reach, so that the focus stays where it is.
  show() {
    this.smaller.setAttribute("aria-disabled", chosen.size === 0);
    this.larger.setAttribute("aria-disabled", chosen.size === LARGEST);
    this.wider.setAttribute("aria-pressed", chosen.space === 1);
  }
}

customElements.define("reader-comfort", ReaderComfort);
