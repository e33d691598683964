// A field for a text, which grows with it.

import { make } from "./element.js";

export function textField(changed, properties = {}) {
  const grow = () => {
    field.style.height = "auto";
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  };
  const input = () => {
    grow();
    changed();
  };
  const field = make("textarea", { dir: "auto", on: { input }, ...properties });
  return {
    field,
    get text() {
      return field.value;
    },
    set text(text) {
      field.value = text;
      if (field.scrollHeight) grow();
    },
  };
}

// The same under a label.
export function labelledField(said, changed, properties) {
  const made = textField(changed, properties);
  made.element = make(
    "label",
    { className: "work-field" },
    make("span", { className: "label" }, said),
    made.field,
  );
  return made;
}
