// Looking at the marks of a passage: lens by lens, and one note at a time.

import { button } from "./button.js";
import { filled, make, newId } from "./element.js";
import { lessonMark } from "./marks-in-words.js";
import { words } from "./words.js";

export class LensView {
  // host: the element whose classes tell the style sheet what is not to be seen.
  constructor(host, quoted, marks) {
    Object.assign(this, { host, quoted, marks, opened: null });
    const aria = { label: words.marks_to_see };
    this.element = make("div", { className: "lens-view", role: "group", aria });
    const keydown = (event) => this.escape(event);
    this.note = make("div", { id: newId("note"), hidden: true, aria: { live: "polite" }, on: { keydown } });
    quoted.quote.after(this.note);
    for (const mark of marks) this.makeOpenable(mark);
  }

  // Buttons for the lenses that have marks here, and for the student's own marks.
  show(own) {
    // The lenses' names are in the order in which a lesson takes them.
    const lenses = [...new Map(this.marks.map(({ lens, lensName }) => [lens, lensName]))].sort();
    const kinds = lenses.map(([id, name]) => [id, name, this.marks.filter(({ lens }) => lens === id)]);
    kinds.push(["own", words.your_marks, own]);
    const buttons = kinds
      .filter(([, , { length }]) => length)
      .map(([id, name, { length: count }]) => this.toggle(id, filled(words.marks_counted, { name, count })));
    const title = make("span", { className: "label", textContent: words.marks_to_see });
    const lines = make("p", { className: "hint", hidden: !own.length, textContent: words.lines_above });
    this.element.replaceChildren(title, ...buttons, lines);
  }

  toggle(id, text) {
    const { classList } = this.host;
    const click = () => made.setAttribute("aria-pressed", !classList.toggle(`hides-${id}`));
    const made = button(text, click, { pressed: !classList.contains(`hides-${id}`) });
    made.classList.add(`lens-${id}`);
    return made;
  }

  makeOpenable(mark) {
    const { label, element } = mark;
    const open = (event) => {
      event.preventDefault();
      this.open(mark);
    };
    label.setAttribute("role", "button");
    label.setAttribute("aria-controls", this.note.id);
    label.setAttribute("aria-expanded", false);
    label.addEventListener("click", open);
    label.addEventListener("keydown", (event) => {
      if (event.key === " ") open(event);
      this.escape(event);
    });
    element.addEventListener("click", () => {
      const isSeen = label.checkVisibility?.() ?? true;
      if (isSeen) this.open(mark);
    });
  }

  // Open the note on a mark; where it is open, close it.
  open(mark) {
    const isSame = this.opened === mark;
    this.close();
    if (isSame) return;
    this.opened = mark;
    mark.label.setAttribute("aria-expanded", true);
    this.note.className = `opened-note lens-${mark.lens}`;
    this.note.hidden = false;
    const close = button(words.close_note, () => this.leave());
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
