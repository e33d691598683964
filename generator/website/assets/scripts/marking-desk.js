// Where a student makes a mark: words are chosen, a lens and a technique named, a reason given.
//
// A mark is in `marks`, as typed, from the moment that it names a technique. A new one is
// dropped again where the student clears its words; whoever just leaves it keeps it.

import { button } from "./button.js";
import { filled, make, newId } from "./element.js";
import { MarkForm } from "./mark-form.js";
import { isolated } from "./quoted-text.js";
import { WordPicker } from "./word-picker.js";
import { words } from "./words.js";

export class MarkingDesk {
  // onSave: called for whatever is to be saved. onUpdate: called when other marks are kept.
  constructor(quoted, marks, onSave, onUpdate) {
    Object.assign(this, { marks, onSave, onUpdate, draft: null });
    this.form = new MarkForm(() => this.record(), () => this.keep());
    this.picker = new WordPicker(quoted, (choice) => this.choose(choice), () => this.form.focus());
    const keys = make("span", { className: "for-keys", textContent: words.how_with_keys });
    this.hint = make("p", { className: "hint", id: newId("hint") }, words.how_to_choose, " ", keys);
    this.said = make("p", { role: "status", className: "choice" });
    const sentence = button(words.whole_sentence, () => this.picker.sentence());
    const clear = button(words.clear_choice, () => this.picker.clear());
    this.onward = button(words.name_lens, () => this.form.focus());
    this.bar = make("div", { className: "choice-bar" }, this.said, sentence, clear, this.onward);
    this.elements = [this.hint, this.bar, this.form.element];
    this.setOn(false);
  }

  get isOn() {
    return Boolean(this.picker.ending);
  }

  setOn(isOn) {
    this.hint.hidden = this.bar.hidden = !isOn;
  }

  // The marks without the one that is still being made.
  get kept() {
    return this.marks.filter((mark) => !this.draft?.isNew || mark !== this.draft.recorded);
  }

  start() {
    this.setOn(true);
    this.picker.start(this.hint.id);
    this.picker.clear();
  }

  stop() {
    this.take(null);
    this.picker.clear();
    this.picker.stop();
    this.setOn(false);
  }

  // Take up a mark that was kept before.
  change(mark) {
    this.take({ mark: { ...mark }, recorded: mark });
    this.onUpdate();
    this.picker.chooseWhere(({ start, end }) => start < mark.end && end > mark.start);
    this.picker.focus();
  }

  remove(mark) {
    if (this.draft?.recorded === mark) {
      this.take(null);
      this.picker.clear();
    }
    this.forget(mark);
    this.say(words.mark_removed, mark);
  }

  choose(choice) {
    if (!choice) {
      this.letGo();
      this.said.textContent = words.nothing_chosen;
      return;
    }
    if (!this.draft) this.take({ mark: { reason: "" }, isNew: true });
    const { count, ...place } = choice;
    Object.assign(this.draft.mark, place);
    this.record();
    this.say(count === 1 ? words.chosen_one : words.chosen, choice);
  }

  record() {
    const { draft, marks } = this;
    if (!draft.mark.technique) return;
    if (!draft.recorded) marks.push((draft.recorded = {}));
    Object.assign(draft.recorded, draft.mark);
    this.onSave();
  }

  keep() {
    const { mark } = this.draft;
    this.take(null);
    this.picker.clear();
    this.onUpdate();
    this.say(words.mark_kept, mark);
    this.picker.focus();
  }

  letGo() {
    const { draft } = this;
    this.take(null);
    if (draft?.isNew && draft.recorded) this.forget(draft.recorded);
    else if (draft) this.onUpdate();
  }

  take(draft) {
    this.draft = draft;
    this.form.fill(draft?.mark);
    this.onward.hidden = !draft;
  }

  forget(mark) {
    this.marks.splice(this.marks.indexOf(mark), 1);
    this.onSave();
    this.onUpdate();
  }

  say(sentence, said) {
    const technique = said.techniqueName;
    this.said.textContent = filled(sentence, { ...said, words: isolated(said.words), technique });
  }
}
