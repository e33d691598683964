// What a student says about chosen words: which lens, which technique, and why.

import { make, newId } from "./element.js";
import { lenses } from "./vocabulary.js";
import { words } from "./words.js";

const techniques = new Map(lenses.flatMap((lens) => lens.techniques.map((one) => [one.id, one])));

export class MarkForm {
  // onChange: called whenever something is said. onKeep: called when the student is done.
  constructor(onChange, onKeep) {
    this.onChange = onChange;
    const name = newId("lens");
    this.radios = lenses.map((lens) => {
      const on = { change: () => this.say({ lens: lens.id, lensName: lens.name, technique: "" }) };
      return make("input", { type: "radio", name, value: lens.id, on });
    });
    this.definition = make("p", { className: "hint", id: newId("definition") });
    this.technique = make("select", {
      aria: { describedby: this.definition.id },
      on: { change: ({ target }) => this.say({ technique: target.value }) },
    });
    const input = ({ target }) => this.say({ reason: target.value });
    this.reason = make("textarea", { rows: 2, on: { input } });
    this.techniquePart = labelled(words.which_technique, this.technique);
    const keep = make("button", { className: "tool", textContent: words.keep_mark });
    this.reasonPart = make("div", {}, this.definition, labelled(words.why_these_words, this.reason), keep);
    const submit = (event) => {
      event.preventDefault();
      if (this.mark.technique) onKeep();
      else this.technique.focus();
    };
    const parts = [this.lensPart(), this.techniquePart, this.reasonPart];
    this.element = make("form", { className: "mark-form", hidden: true, on: { submit } }, ...parts);
  }

  lensPart() {
    const choices = lenses.map(({ id, name }, place) => {
      const shown = make("span", { className: `lens-name lens-${id}`, textContent: name });
      return make("label", { className: "lens-choice" }, this.radios[place], shown);
    });
    return make("fieldset", {}, make("legend", { textContent: words.which_lens }), ...choices);
  }

  // Show what is said about a mark, to say more; null shows nothing.
  fill(mark) {
    this.mark = mark;
    this.element.hidden = !mark;
    if (!mark) return;
    for (const radio of this.radios) radio.checked = radio.value === mark.lens;
    this.reason.value = mark.reason;
    this.show();
  }

  focus() {
    (this.radios.find(({ checked }) => checked) ?? this.radios[0]).focus();
  }

  say(said) {
    Object.assign(this.mark, said);
    this.mark.techniqueName = techniques.get(this.mark.technique)?.name;
    if (said.reason === undefined) this.show();
    this.onChange();
  }

  // Each question follows when the one before is answered.
  show() {
    const { lens, technique } = this.mark;
    const offered = lenses.find(({ id }) => id === lens)?.techniques ?? [];
    const options = offered.map(({ id, name }) => new Option(name, id));
    this.technique.replaceChildren(new Option(words.choose_technique, ""), ...options);
    this.technique.value = technique ?? "";
    this.definition.textContent = techniques.get(technique)?.definition ?? "";
    this.techniquePart.hidden = !lens;
    this.reasonPart.hidden = !technique;
  }
}

function labelled(textContent, control) {
  return make("label", {}, make("span", { textContent }), control);
}
