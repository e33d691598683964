// A student's work on a page, to be read and not to be changed.

import { make } from "./element.js";
import { inWords } from "./work-in-words.js";

export function shownWork(record) {
  const { points, text } = inWords(record);
  const list = make("ul", {}, ...points.map((point) => make("li", { dir: "auto" }, point)));
  const lines = make("p", { className: "work-text", dir: "auto" }, text);
  return make("div", { className: "work-shown" }, points.length ? list : null, text ? lines : null);
}
