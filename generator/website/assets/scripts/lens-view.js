// Looking at the marks of a passage: lens by lens, and one note at a time.

import { filled, make, newId } from "./element.js";
import { lessonMark } from "./shown-mark.js";
import { lenses } from "./vocabulary.js";
import { words } from "./words.js";

export class LensView {
  // host: the element whose classes tell the style sheet what is not to be seen.
  constructor(host, quoted, marks) {
    Object.assign(this, { host, quoted, marks, opened: null });
    this.element = make("div", { className: "lens-view", role: "group", aria: { label: words.marks_to_see } });
    const note = { className: "opened-note", id: newId("note"), hidden: true };
    this.note = make("div", { ...note, aria: { live: "polite" }, on: { keydown: (event) => this.escape(event) } });
    quoted.quote.after(this.note);
    for (const mark of marks) this.makeOpenable(mark);
  }

  // Buttons for the lenses that have marks here, and for the student's own marks.
  show(own) {
    const counted = lenses.map(({ id, name }) => [id, name, this.marks.filter((mark) => mark.lens === id).length]);
    const kinds = [...counted, ["own", words.your_marks, own.length]].filter(([, , count]) => count);
    const buttons = kinds.map(([id, name, count]) => this.button(id, filled(words.marks_counted, { name, count })));
    const title = make("span", { className: "label", textContent: words.marks_to_see });
    const lines = make("p", { className: "hint", textContent: words.lines_above });
    this.element.replaceChildren(title, ...buttons, ...(own.length ? [lines] : []));
  }

  button(id, textContent) {
    const button = make("button", { type: "button", className: `tool lens-${id}`, textContent });
    const { classList } = this.host;
    button.setAttribute("aria-pressed", !classList.contains(`hides-${id}`));
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", !classList.toggle(`hides-${id}`));
    });
    return button;
  }

  makeOpenable(mark) {
    const { label, element } = mark;
    const toggle = (event) => {
      event.preventDefault();
      this.toggle(mark);
    };
    label.setAttribute("role", "button");
    label.setAttribute("aria-controls", this.note.id);
    label.setAttribute("aria-expanded", false);
    label.addEventListener("click", toggle);
    label.addEventListener("keydown", (event) => {
      if (event.key === " ") toggle(event);
      this.escape(event);
    });
    element.addEventListener("click", () => {
      const { classList, dataset } = this.host;
      const isSeen = dataset.marks === "shown" && !classList.contains(`hides-${mark.lens}`);
      if (isSeen && !classList.contains("is-marking")) this.toggle(mark);
    });
  }

  toggle(mark) {
    const isSame = this.opened === mark;
    this.close();
    if (isSame) return;
    this.opened = mark;
    mark.label.setAttribute("aria-expanded", true);
    const close = make("button", { type: "button", className: "tool", textContent: words.close_note, on: { click: () => this.leave() } });
    this.note.className = `opened-note lens-${mark.lens}`;
    this.note.hidden = false;
    this.note.replaceChildren(...lessonMark(this.quoted, mark), close);
    this.note.scrollIntoView({ block: "nearest" });
  }

  close() {
    this.opened?.label.setAttribute("aria-expanded", false);
    this.opened = null;
    this.note.hidden = true;
  }

  // Close the note, and go back to its mark.
  leave() {
    const { label } = this.opened;
    this.close();
    label.focus();
  }

  escape(event) {
    if (event.key === "Escape" && this.opened) this.leave();
  }
}
