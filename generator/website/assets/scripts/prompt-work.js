// <prompt-work data-kind data-key data-digest>: a prompt, and what a student makes of it.

import { button } from "./button.js";
import { make } from "./element.js";
import { words } from "./words.js";
import { workOnThisPage } from "./store.js";
import { inWords, isEmpty } from "./work-in-words.js";
import { shownWork } from "./work-shown.js";
import { answersAfterTrying } from "./answers.js";
import { textWork } from "./text-work.js";
import { chooseWork } from "./choose-work.js";
import { sortWork } from "./sort-work.js";
import { tableWork } from "./table-work.js";
import { lookUpWork } from "./look-up-work.js";
import { markWork } from "./mark-work.js";

// Each kind gives: the kind of its value, value(), set(value) and, where it has one, its field.
const KINDS = {
  discuss: textWork,
  write: textWork,
  rewrite: textWork,
  choose: chooseWork,
  sort: sortWork,
  compare: tableWork,
  "look-up": lookUpWork,
  mark: markWork,
};
const FEW = 3;

class PromptWork extends HTMLElement {
  connectedCallback() {
    if (this.work) return;
    const asked = this.querySelectorAll(".ask, .rewrite-words q, .claim, .claim-ask");
    this.about = [...asked].map((text) => text.textContent.trim()).join(" ");
    this.kept = workOnThisPage();
    this.work = KINDS[this.dataset.kind](this, () => this.save());
    this.nothing = this.work.value();
    this.shown = false;
    this.openAnswers = answersAfterTrying(
      this,
      () => this.isTried,
      () => this.save({ shown: true }),
    );
    this.restore();
    this.append(
      ...this.kept
        .earlier(this.dataset.key, this.dataset.digest)
        .flatMap((record) => this.earlier(record)),
    );
    this.kept.addEventListener("change", ({ detail }) => detail.elsewhere && this.restore());
  }

  get isTried() {
    if (this.work.isTried) return this.work.isTried();
    const { points, text } = inWords({ kind: this.work.kind, value: this.work.value() });
    return points.length > 0 || text.trim().length >= FEW;
  }

  restore() {
    const { key, digest } = this.dataset;
    // A teacher may have made it a prompt of another kind; what fits is taken.
    const { shown = false, ...value } = { ...this.nothing, ...this.kept.get(key, digest) };
    if (JSON.stringify(value) !== JSON.stringify(this.work.value())) this.work.set(value);
    this.shown = shown;
    if (shown) this.openAnswers();
    this.toggleAttribute("data-tried", this.isTried);
  }

  save({ shown = this.shown } = {}) {
    const { key, digest } = this.dataset;
    const { kind } = this.work;
    const made = this.work.value();
    this.shown = shown;
    const isNothing = !shown && isEmpty({ kind, value: made });
    const value = isNothing ? null : { ...made, ...(shown && { shown }) };
    this.kept.put({ key, digest, about: this.about, kind, value });
    this.toggleAttribute("data-tried", this.isTried);
  }

  // Work on the prompt as it was worded before, if there is anything to read.
  earlier(record) {
    if (isEmpty(record)) return [];
    const { field } = this.work;
    const { text } = inWords(record);
    const copy = () => {
      field.text = [field.text, text].filter((one) => one.trim()).join("\n\n");
      field.field.focus();
      this.save();
    };
    return make(
      "section",
      { className: "earlier-work", aria: { label: words.earlier_work } },
      make("p", { className: "label" }, words.earlier_work),
      make("p", { className: "hint", dir: "auto" }, record.about),
      shownWork(record),
      field && text.trim() ? button(words.copy_to_field, copy) : null,
    );
  }
}

customElements.define("prompt-work", PromptWork);
