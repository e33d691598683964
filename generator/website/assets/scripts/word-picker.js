// Choosing words of a passage: by tapping, by dragging a mouse, and with the keyboard alike.

import { words } from "./words.js";

const EVENTS = ["mousedown", "pointerdown", "pointermove", "click", "keydown"];
const LIST = {
  role: "listbox",
  "aria-label": words.words_of_passage,
  "aria-multiselectable": true,
  "aria-orientation": "horizontal",
};

export class WordPicker {
  // onChoice: called with { start, end, words, count }, or with null where nothing is chosen.
  // onContinue: called when a reader with a keyboard has chosen and goes on.
  constructor(quoted, onChoice, onContinue) {
    Object.assign(this, { quoted, onChoice, onContinue, list: quoted.words, at: 0 });
    this.box = quoted.quote.firstElementChild;
    this.forget();
  }

  // Make a list of the words. Until it ends, each is an option that can be chosen.
  start(describedBy) {
    const { quoted, box, list } = this;
    // Who taps beside a word means the word before.
    quoted.part(
      list.flatMap(({ start, end }, word) => {
        const gap = { start: end, end: list[word + 1]?.start ?? end, word };
        return [{ start, end, word, isWord: true }, ...(gap.end > end ? [gap] : [])];
      }),
    );
    for (const { element, word, isWord } of quoted.pieces) {
      element.dataset.word = word;
      if (isWord) element.setAttribute("role", "option");
    }
    this.options = quoted.pieces.filter(({ isWord }) => isWord);
    for (const name in LIST) box.setAttribute(name, LIST[name]);
    box.setAttribute("aria-describedby", describedBy);
    this.ending = new AbortController();
    const { signal } = this.ending;
    for (const kind of EVENTS) box.addEventListener(kind, (event) => this[kind](event), { signal });
    this.show();
  }

  stop() {
    this.ending.abort();
    this.ending = null;
    for (const name in LIST) this.box.removeAttribute(name);
    this.box.removeAttribute("aria-describedby");
  }

  focus() {
    this.options[this.at]?.element.focus();
  }

  forget() {
    this.first = this.last = this.fixed = null;
  }

  chooseWhere(isIn) {
    this.choose(this.list.findLastIndex(isIn), this.list.findIndex(isIn));
  }

  // Choose from a word that stays fixed to one that may move on.
  choose(fixed, at) {
    const [first, last] = fixed < at ? [fixed, at] : [at, fixed];
    Object.assign(this, { first, last, fixed, at });
    this.show();
    const { start } = this.list[first];
    const { end } = this.list[last];
    this.onChoice({ start, end, words: this.quoted.between(start, end), count: last - first + 1 });
  }

  clear() {
    this.forget();
    this.show();
    this.onChoice(null);
  }

  // A tapped word is chosen, or joins what is chosen; tapped again, it is left out.
  tap(word) {
    const { first, last } = this;
    if (first === null) this.choose(word, word);
    else if (word < first) this.choose(last, word);
    else if (word === last && word === first) this.clear();
    else if (word === first) this.choose(last, word + 1);
    else this.choose(first, word === last ? word - 1 : word);
    this.focus();
  }

  sentence() {
    this.chooseWhere(({ sentence }) => sentence === this.list[this.at].sentence);
  }

  isChosen(word) {
    return this.first !== null && word >= this.first && word <= this.last;
  }

  show() {
    for (const { element, word, isWord } of this.quoted.pieces) {
      const isChosen = this.isChosen(word) && (isWord || this.isChosen(word + 1));
      element.classList.toggle("chosen", isChosen);
      if (!isWord) continue;
      element.setAttribute("aria-selected", isChosen);
      element.tabIndex = word === this.at ? 0 : -1;
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
  }

  click(event) {
    const word = wordAt(event);
    if (this.wasDragged) this.focus();
    else if (word !== null) this.tap(word);
  }

  keydown(event) {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const place = this.placeFor(key);
    if (place !== undefined) this.move(place, shiftKey);
    else if (key === "Enter" && this.isChosen(this.at)) this.onContinue();
    else if (key === "Enter" || key === " ") this.tap(this.at);
    else if (key === "s" || key === "S") this.sentence();
    else if (key === "Escape") this.clear();
    else return;
    event.preventDefault();
  }

  // The word to which a key leads, if it leads anywhere.
  placeFor(key) {
    const { at, list } = this;
    const last = list.length - 1;
    const before = Math.max(at - 1, 0);
    const after = Math.min(at + 1, last);
    const isLeftward = this.quoted.quote.dir === "rtl";
    const next = list.findIndex(({ sentence }) => sentence > list[at].sentence);
    return {
      ArrowLeft: isLeftward ? after : before,
      ArrowRight: isLeftward ? before : after,
      ArrowUp: list.findIndex(({ sentence }) => sentence === list[before].sentence),
      ArrowDown: next < 0 ? last : next,
      Home: 0,
      End: last,
    }[key];
  }

  move(at, isExtending) {
    if (isExtending) this.choose(this.fixed ?? this.at, at);
    else {
      Object.assign(this, { at, fixed: null });
      this.show();
    }
    this.focus();
  }
}

function wordAt({ target }) {
  const element = target.closest("[data-word]");
  return element && Number(element.dataset.word);
}
