// A button that does something on this page.

import { make } from "./element.js";

export function button(textContent, click, aria = {}) {
  return make("button", { type: "button", className: "tool", textContent, aria, on: { click } });
}
