// <reader-comfort>: how a reader wants to have the text: in five sizes, and with more space.

import { filled, make } from "./element.js";
import { keepSetting, setting } from "./store.js";
import { words } from "./words.js";

const SIZES = [0.9, 1, 1.15, 1.35, 1.6];
const SPACES = [1, 1.25];
const USUAL = { size: 1, space: 0 };

// As soon as the script runs, and not only once the element is there: the text should not jump.
const chosen = {};
choose("size", SIZES, Number(setting("size") ?? USUAL.size));
choose("space", SPACES, Number(setting("space") ?? USUAL.space));

// Take a step of a setting. Return whether there is such a step.
function choose(name, steps, step) {
  const known = step in steps;
  chosen[name] = known ? step : (chosen[name] ?? USUAL[name]);
  document.documentElement.style.setProperty(`--reading-${name}`, steps[chosen[name]]);
  return known;
}

class ReaderComfort extends HTMLElement {
  connectedCallback() {
    const button = (text, label, click) =>
      make("button", { type: "button", aria: { label }, on: { click } }, text);
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", words.text_comfort);
    this.smaller = button("A\u2212", words.smaller_text, () => this.resize(-1));
    this.larger = button("A+", words.larger_text, () => this.resize(1));
    this.wider = button(words.more_space, words.more_space, () => this.space());
    this.said = make("span", { className: "only-heard", role: "status" });
    this.smaller.dir = this.larger.dir = "ltr";
    this.append(this.smaller, this.larger, this.wider, this.said);
    this.show();
  }

  resize(by) {
    if (choose("size", SIZES, chosen.size + by)) keepSetting("size", chosen.size);
    this.said.textContent = filled(words.text_size, {
      number: chosen.size + 1,
      count: SIZES.length,
    });
    this.show();
  }

  space() {
    choose("space", SPACES, 1 - chosen.space);
    keepSetting("space", chosen.space);
    this.show();
  }

  // A button at the end of its range stays in reach, so that the focus stays where it is.
  show() {
    this.smaller.setAttribute("aria-disabled", chosen.size === 0);
    this.larger.setAttribute("aria-disabled", chosen.size === SIZES.length - 1);
    this.wider.setAttribute("aria-pressed", chosen.space === 1);
  }
}

customElements.define("reader-comfort", ReaderComfort);
