// <close-reading data-excerpt data-digest data-number>: a passage to mark and to look at.
//
// First a student marks words alone. Then the student's marks and the lesson's stand side
// by side, and the lesson's can be looked at lens by lens. data-marks tells the style sheet
// whether the lesson's marks are "hidden" or "shown".

import { button } from "./button.js";
import { make } from "./element.js";
import { LensView } from "./lens-view.js";
import { lessonMarks } from "./lesson-marks.js";
import { comparedMarks, earlierMarks, OwnMarks } from "./marks-in-words.js";
import { QuotedText } from "./quoted-text.js";
import { workOnThisPage } from "./store.js";
import { words } from "./words.js";

class CloseReading extends HTMLElement {
  connectedCallback() {
    if (this.quoted) return;
    this.key = `passage-${this.dataset.excerpt}`;
    this.quoted = new QuotedText(this.querySelector("blockquote"));
    this.lesson = lessonMarks(this.quoted);
    this.notes = document.querySelector(`[data-notes-of="${this.dataset.excerpt}"]`);
    this.restore();
    this.build();
    this.show(this.wasCompared);
    this.update();
    addEventListener("hashchange", () => this.arrive());
    this.arrive();
  }

  restore() {
    const value = workOnThisPage().get(this.key, this.dataset.digest);
    this.marks = marksIn(value);
    this.wasCompared = value?.shown === true;
  }

  save() {
    const { key, marks, wasCompared, dataset, quoted } = this;
    const value = wasCompared ? { marks, shown: true } : { marks };
    const isNothing = !marks.length && !wasCompared;
    const about = { digest: dataset.digest, about: quoted.text, kind: "marks" };
    workOnThisPage().put({ key, ...about, value: isNothing ? null : value });
  }

  build() {
    const { quoted, lesson } = this;
    this.view = new LensView(this, quoted, lesson);
    this.toggle = button("", () => (this.isMarking ? this.stopMarking() : this.startMarking()));
    // Who points at the button is about to press it.
    for (const kind of ["pointerenter", "focus"]) this.toggle.addEventListener(kind, () => markingDesk());
    this.trouble = make("p", { role: "alert", className: "hint", hidden: true });
    const compare = button(words.compare_with_lesson, () => this.askToCompare());
    this.anyway = make("div", { hidden: true }, make("p", { textContent: words.nothing_marked }));
    this.anyway.append(button(words.show_anyway, () => this.compare()));
    this.comparison = make("div", { className: "compared" });
    const remove = (mark) => {
      if (this.desk) this.desk.remove(mark);
      else this.forget(mark);
      this.toggle.focus();
    };
    this.own = new OwnMarks(quoted, (mark) => this.startMarking(mark), remove);
    const doors = make("div", { className: "marking" }, this.toggle, compare);
    const before = workOnThisPage().earlier(this.key, this.dataset.digest);
    const earlier = before.map(({ about, value }) => earlierMarks(quoted, about, marksIn(value)));
    this.append(this.view.element, doors, this.trouble, this.anyway);
    this.append(this.own.element, ...earlier, this.comparison);
  }

  get isMarking() {
    return this.desk?.isOn === true;
  }

  get kept() {
    return this.desk?.kept ?? this.marks;
  }

  forget(mark) {
    this.marks.splice(this.marks.indexOf(mark), 1);
    this.save();
    this.update();
  }

  // Set up what a student marks with. Return whether it is there.
  async setUp() {
    const MarkingDesk = await markingDesk();
    this.trouble.hidden = Boolean(MarkingDesk);
    this.trouble.textContent = MarkingDesk ? "" : words.cannot_mark_now;
    if (!MarkingDesk || this.desk) return Boolean(MarkingDesk);
    const { quoted, marks } = this;
    this.desk = new MarkingDesk(quoted, marks, () => this.save(), () => this.update());
    this.anyway.after(...this.desk.elements);
    return true;
  }

  // Draw and list the marks as they are now.
  update() {
    const { isMarking, kept, quoted, lesson } = this;
    const isShown = this.dataset.marks === "shown";
    if (!isMarking) quoted.partAtMarks(kept);
    quoted.draw(kept);
    this.toggle.textContent = isMarking ? words.stop_marking : words.mark_passage;
    this.classList.toggle("is-marking", isMarking);
    const role = isShown && !isMarking ? "mark" : "none";
    for (const { element } of lesson) element.setAttribute("role", role);
    const told = JSON.stringify(kept);
    if (this.told !== told) {
      this.told = told;
      this.view.show(kept);
      this.own.show(kept);
    }
    const isCompared = this.wasCompared;
    fill(this.comparison, isCompared && told, () => (isCompared ? comparedMarks(quoted, kept, lesson) : []));
    this.view.element.hidden = !isShown || !(lesson.length || kept.length);
  }

  // Begin to mark, or to change a mark. A passage that is folded stays so until its reader opens it.
  async startMarking(mark) {
    if (!(await this.setUp())) return;
    const { desk } = this;
    if (!desk.isOn) desk.start();
    this.view.close();
    this.update();
    const fold = this.closest("details:not([open])");
    if (mark) desk.change(mark);
    else if (fold) fold.querySelector("summary").focus();
    else desk.picker.focus();
  }

  stopMarking() {
    this.desk.stop();
    this.update();
  }

  askToCompare() {
    if (this.kept.length || this.wasCompared) this.compare();
    else this.anyway.hidden = false;
  }

  compare() {
    this.anyway.hidden = true;
    if (this.isMarking) this.desk.stop();
    this.wasCompared = true;
    this.save();
    this.show(true);
    this.update();
    this.comparison.firstElementChild.focus();
    this.dispatchEvent(new Event("compared", { bubbles: true }));
  }

  show(isShown) {
    const marks = isShown ? "shown" : "hidden";
    this.dataset.marks = marks;
    if (this.notes) this.notes.dataset.marks = marks;
  }

  // Who follows a link to a mark or a note of the lesson wants to see it.
  arrive() {
    const name = location.hash.slice(1);
    if (!name.startsWith(`${this.key}--mark-`) && !name.startsWith(`${this.key}--note-`)) return;
    this.show(true);
    this.update();
    document.getElementById(name)?.scrollIntoView();
  }
}

// What marks are made with, fetched at its first use, or null where it cannot be had.
async function markingDesk() {
  try {
    const { MarkingDesk } = await import("./marking-desk.js");
    return MarkingDesk;
  } catch {
    return null;
  }
}

// Making many elements takes time: only where something is to be told anew.
function fill(place, told, parts) {
  if (place.told === told) return;
  place.told = told;
  place.replaceChildren(...parts());
}

// What is kept may come from a file that somebody brought along.
function marksIn(value) {
  return Array.isArray(value?.marks) ? value.marks : [];
}

customElements.define("close-reading", CloseReading);
