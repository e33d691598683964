// Where a student makes a mark: words are chosen, a lens and a technique named, a reason given.
//
// A mark is kept in `marks`, as typed, from the moment that it names a technique. One that is
// new is dropped again where the student lets go of its words before keeping it.

import { filled, make, newId } from "./element.js";
import { MarkForm } from "./mark-form.js";
import { isolated } from "./quoted-text.js";
import { WordPicker } from "./word-picker.js";
import { words } from "./words.js";

export class MarkingDesk {
  // marks: the list of marks, changed in place. onSave: called for whatever is to be saved.
  // onUpdate: called when the marks that a student has kept are others than before.
  constructor(quoted, marks, onSave, onUpdate) {
    Object.assign(this, { quoted, marks, onSave, onUpdate, draft: null });
    this.form = new MarkForm(() => this.record(), () => this.keep());
    this.picker = new WordPicker(quoted, (choice) => this.choose(choice), () => this.form.focus());
    this.said = make("p", { role: "status", className: "choice", textContent: words.nothing_chosen });
    this.hint = make("p", { className: "hint", id: newId("hint") }, words.how_to_choose, " ", words.how_with_keys);
    const bar = make("div", { className: "choice-bar" }, this.said, ...this.buttons());
    this.element = make("div", { className: "marking-desk", hidden: true }, this.hint, bar, this.form.element);
  }

  buttons() {
    const button = (textContent, click) =>
      make("button", { type: "button", className: "tool", textContent, on: { click } });
    const sentence = button(words.whole_sentence, () => this.picker.sentence());
    return [sentence, button(words.clear_choice, () => this.picker.clear())];
  }

  get isOn() {
    return this.picker.isOn;
  }

  // The marks without the one that is still being made.
  get kept() {
    const unkept = this.draft?.isNew ? this.draft.recorded : null;
    return this.marks.filter((mark) => mark !== unkept);
  }

  start() {
    this.element.hidden = false;
    this.picker.start(this.hint.id);
  }

  stop() {
    this.picker.clear();
    this.picker.stop();
    this.element.hidden = true;
  }

  // Take up a mark that was kept before.
  change(mark) {
    this.letGo();
    this.draft = { mark: { ...mark }, recorded: mark, isNew: false };
    this.form.fill(this.draft.mark);
    this.picker.chooseBetween(mark.start, mark.end);
    this.picker.focus();
  }

  remove(mark) {
    if (this.draft?.recorded === mark) this.picker.clear();
    this.take(mark);
    this.say(words.mark_removed, mark);
  }

  choose(choice) {
    if (choice) {
      this.draft ??= { mark: { reason: "" }, recorded: null, isNew: true };
      if (this.form.element.hidden) this.form.fill(this.draft.mark);
      const { count, ...place } = choice;
      Object.assign(this.draft.mark, place);
      this.record();
      this.say(count === 1 ? words.chosen_one : words.chosen, choice);
    } else {
      this.letGo();
      this.said.textContent = words.nothing_chosen;
    }
  }

  record() {
    const { mark, recorded } = this.draft;
    if (!mark.technique) return;
    const place = recorded ? this.marks.indexOf(recorded) : this.marks.length;
    this.draft.recorded = this.marks[place] = { ...mark };
    this.onSave();
  }

  keep() {
    const { mark } = this.draft;
    this.draft = null;
    this.picker.clear();
    this.say(words.mark_kept, mark);
    this.picker.focus();
  }

  letGo() {
    const { draft } = this;
    this.draft = null;
    this.form.fill(null);
    if (draft?.isNew && draft.recorded) this.take(draft.recorded);
    else this.onUpdate();
  }

  take(mark) {
    this.marks.splice(this.marks.indexOf(mark), 1);
    this.onSave();
    this.onUpdate();
  }

  say(sentence, { words: said, count, techniqueName }) {
    this.said.textContent = filled(sentence, { words: isolated(said), count, technique: techniqueName });
  }
}
