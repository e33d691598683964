// What a student says about chosen words: which lens, which technique, and why.

import { make, newId } from "./element.js";
import { lenses } from "./vocabulary.js";
import { words } from "./words.js";

export class MarkForm {
  // onChange: called whenever something is said. onKeep: called when the student is done.
  constructor(onChange, onKeep) {
    this.onChange = onChange;
    this.mark = {};
    this.radios = lenses.map((lens) => this.radioFor(lens));
    const group = newId("lens");
    for (const radio of this.radios) radio.name = group;
    const definition = newId("definition");
    this.definition = make("p", { className: "hint", id: definition });
    const onTechnique = { change: () => this.setTechnique() };
    this.technique = make("select", { aria: { describedby: definition }, on: onTechnique });
    this.reason = make("textarea", { rows: 2, on: { input: () => this.setReason() } });
    const keep = make("button", { type: "submit", className: "tool", textContent: words.keep_mark });
    this.lensPart = this.partForLens();
    this.techniquePart = make("div", {}, labelled(words.which_technique, this.technique), this.definition);
    this.reasonPart = make("div", {}, labelled(words.why_these_words, this.reason), keep);
    const onSubmit = (event) => {
      event.preventDefault();
      onKeep();
    };
    const parts = [this.lensPart, this.techniquePart, this.reasonPart];
    this.element = make("form", { className: "mark-form", hidden: true, on: { submit: onSubmit } }, ...parts);
  }

  radioFor(lens) {
    return make("input", { type: "radio", value: lens.id, on: { change: () => this.setLens(lens) } });
  }

  partForLens() {
    const choices = lenses.map(({ id, name }, place) => {
      const shown = make("span", { className: `lens-name lens-${id}`, textContent: name });
      return make("label", { className: "lens-choice" }, this.radios[place], shown);
    });
    return make("fieldset", {}, make("legend", { textContent: words.which_lens }), ...choices);
  }

  // Show what is said about a mark, or nothing.
  fill(mark) {
    this.mark = mark ?? {};
    this.element.hidden = !mark;
    for (const radio of this.radios) radio.checked = radio.value === this.mark.lens;
    this.reason.value = this.mark.reason ?? "";
    this.showTechniques();
  }

  focus() {
    (this.radios.find(({ checked }) => checked) ?? this.radios[0]).focus();
  }

  showTechniques() {
    const lens = lenses.find(({ id }) => id === this.mark.lens);
    const options = (lens?.techniques ?? []).map(({ id, name }) => new Option(name, id));
    this.technique.replaceChildren(new Option(words.choose_technique, ""), ...options);
    this.technique.value = this.mark.technique ?? "";
    this.techniquePart.hidden = !lens;
    this.showDefinition();
  }

  showDefinition() {
    const technique = this.techniqueNamed(this.mark.technique);
    this.definition.textContent = technique?.definition ?? "";
    this.reasonPart.hidden = !technique;
  }

  techniqueNamed(name) {
    return lenses.flatMap(({ techniques }) => techniques).find(({ id }) => id === name);
  }

  setLens({ id, name }) {
    Object.assign(this.mark, { lens: id, lensName: name, technique: "", techniqueName: "" });
    this.showTechniques();
    this.onChange();
  }

  setTechnique() {
    const technique = this.technique.value;
    const techniqueName = this.techniqueNamed(technique)?.name ?? "";
    Object.assign(this.mark, { technique, techniqueName, reason: this.reason.value });
    this.showDefinition();
    this.onChange();
  }

  setReason() {
    this.mark.reason = this.reason.value;
    this.onChange();
  }
}

function labelled(text, control) {
  return make("label", {}, make("span", { textContent: text }), control);
}
