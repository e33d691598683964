// Choosing words of a passage: by tapping, by dragging a mouse, and with the keyboard alike.

import { words } from "./words.js";

const EVENTS = ["mousedown", "pointerdown", "pointermove", "click", "keydown"];

export class WordPicker {
  // onChoice: called with { start, end, words, count }, or with null where nothing is chosen.
  // onContinue: called when a reader with a keyboard has chosen and goes on.
  constructor(quoted, onChoice, onContinue) {
    Object.assign(this, { quoted, onChoice, onContinue });
    this.box = quoted.quote.firstElementChild;
    this.options = [];
    this.ending = null;
    this.at = 0;
    this.forget();
  }

  get isOn() {
    return this.ending !== null;
  }

  // Make a list of the words. Until it ends, each is an option that can be chosen.
  start(describedBy) {
    this.quoted.part(this.stretches());
    this.options = this.quoted.pieces.filter(({ isWord }) => isWord);
    for (const { element, word } of this.quoted.pieces) element.dataset.word = word;
    for (const { element } of this.options) element.setAttribute("role", "option");
    for (const mark of this.box.querySelectorAll("mark")) mark.setAttribute("role", "none");
    for (const [name, value] of attributes(describedBy)) this.box.setAttribute(name, value);
    this.ending = new AbortController();
    const { signal } = this.ending;
    for (const kind of EVENTS) this.box.addEventListener(kind, (event) => this[kind](event), { signal });
    this.show();
  }

  stop() {
    this.ending.abort();
    this.ending = null;
    this.forget();
    for (const [name] of attributes("")) this.box.removeAttribute(name);
    for (const mark of this.box.querySelectorAll("mark")) mark.removeAttribute("role");
  }

  // The words, and what stands after each: who taps beside a word means the word.
  stretches() {
    const list = this.quoted.words;
    return list.flatMap(({ start, end }, word) => {
      const next = list[word + 1]?.start ?? end;
      const gap = { start: end, end: next, word, isWord: false };
      return [{ start, end, word, isWord: true }, ...(next > end ? [gap] : [])];
    });
  }

  focus() {
    this.options[this.at]?.element.focus();
  }

  forget() {
    this.first = this.last = this.fixed = null;
  }

  // Choose the words that a mark covers.
  chooseBetween(start, end) {
    const list = this.quoted.words;
    const isIn = (word) => word.start < end && word.end > start;
    if (list.some(isIn)) this.choose(list.findLastIndex(isIn), list.findIndex(isIn));
  }

  // Choose from a word that stays fixed to one that may move on.
  choose(fixed, at) {
    this.first = Math.min(fixed, at);
    this.last = Math.max(fixed, at);
    Object.assign(this, { fixed, at });
    this.tell();
  }

  clear() {
    this.forget();
    this.tell();
  }

  // A tapped word is chosen, or joins what is chosen; tapped again, it is left out.
  tap(word) {
    const { first, last } = this;
    if (first === null) this.choose(word, word);
    else if (word < first) this.choose(last, word);
    else if (first === last && word === first) this.clear();
    else if (word === first) this.choose(last, word + 1);
    else if (word === last) this.choose(first, word - 1);
    else this.choose(first, word);
    this.focus();
  }

  sentence() {
    const list = this.quoted.words;
    const isIn = ({ sentence }) => sentence === list[this.at].sentence;
    this.choose(list.findLastIndex(isIn), list.findIndex(isIn));
  }

  isChosen(word) {
    return this.first !== null && word >= this.first && word <= this.last;
  }

  tell() {
    this.show();
    if (this.first === null) return this.onChoice(null);
    const { start } = this.quoted.words[this.first];
    const { end } = this.quoted.words[this.last];
    const count = this.last - this.first + 1;
    return this.onChoice({ start, end, words: this.quoted.between(start, end), count });
  }

  show() {
    for (const { element, word, isWord } of this.quoted.pieces) {
      element.classList.toggle("chosen", this.isChosen(isWord ? word : word + 1) && this.isChosen(word));
      if (!isWord) continue;
      element.setAttribute("aria-selected", this.isChosen(word));
      element.setAttribute("tabindex", word === this.at ? 0 : -1);
    }
  }

  mousedown(event) {
    // The browser would begin to select text.
    event.preventDefault();
  }

  pointerdown(event) {
    this.pressed = event.pointerType === "mouse" ? wordAt(event) : null;
    this.wasDragged = false;
  }

  pointermove(event) {
    const word = wordAt(event);
    if (!(event.buttons & 1) || this.pressed === null || word === null) return;
    if (word === (this.wasDragged ? this.at : this.pressed)) return;
    this.wasDragged = true;
    this.choose(this.pressed, word);
    this.focus();
  }

  click(event) {
    const word = wordAt(event);
    if (!this.wasDragged && word !== null) this.tap(word);
    this.wasDragged = false;
  }

  keydown(event) {
    const { key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (ctrlKey || altKey || metaKey) return;
    const place = this.placeFor(key);
    if (place !== undefined) this.move(place, shiftKey);
    else if (key === "Enter" && this.isChosen(this.at)) this.onContinue();
    else if (key === "Enter" || key === " ") this.tap(this.at);
    else if (key.toLowerCase() === "s") this.sentence();
    else if (key === "Escape") this.clear();
    else return;
    event.preventDefault();
  }

  // The word to which a key leads, if it leads anywhere.
  placeFor(key) {
    const { at, quoted } = this;
    const { words: list, quote } = quoted;
    const last = list.length - 1;
    const onward = quote.dir === "rtl" ? -1 : 1;
    const startOf = (word) => list.findIndex(({ sentence }) => sentence === list[word].sentence);
    const next = list.findIndex(({ sentence }) => sentence > list[at].sentence);
    return {
      ArrowLeft: Math.min(Math.max(at - onward, 0), last),
      ArrowRight: Math.min(Math.max(at + onward, 0), last),
      ArrowUp: startOf(Math.max(at - 1, 0)),
      ArrowDown: next < 0 ? last : next,
      Home: 0,
      End: last,
    }[key];
  }

  move(word, isExtending) {
    if (isExtending) {
      this.choose(this.fixed ?? this.at, word);
    } else {
      Object.assign(this, { at: word, fixed: null });
      this.show();
    }
    this.focus();
  }
}

function attributes(describedBy) {
  return Object.entries({
    role: "listbox",
    "aria-label": words.words_of_passage,
    "aria-multiselectable": "true",
    "aria-orientation": "horizontal",
    "aria-describedby": describedBy,
  });
}

function wordAt({ target }) {
  const element = target.closest("[data-word]");
  return element ? Number(element.dataset.word) : null;
}
