// <read-aloud>: reads the passage beside it aloud, sentence by sentence, and shows where it is.
//
// The text is not touched: the sentence is lit up from outside. Only voices that are on the
// device are used, because the others send the text away to be read.

import { filled, make } from "./element.js";
import { words } from "./words.js";

const speech = window.speechSynthesis;
const NAME = "read-aloud";
let reading = null;

class ReadAloud extends HTMLElement {
  connectedCallback() {
    this.text = this.parentElement.querySelector("blockquote");
    if (!speech || !this.text || this.firstChild) return;
    const { number } = this.parentElement.querySelector("close-reading").dataset;
    const button = (text, click) => make("button", { type: "button", on: { click } }, text);
    this.setAttribute("role", "group");
    this.setAttribute("aria-label", filled(words.passage_aloud, { number }));
    this.main = button(words.read_aloud, () => (reading === this ? this.pause() : this.start()));
    this.end = button(words.stop_reading, () => this.stop());
    this.said = make("span", { role: "status" });
    this.append(this.main, this.end, this.said);
    this.addEventListener("keydown", ({ key }) => key === "Escape" && this.stop());
    this.at = 0;
    // Some browsers find their voices only after the page is there.
    speech.addEventListener?.("voiceschanged", () => this.show());
    this.show();
  }

  disconnectedCallback() {
    if (reading === this) this.stop();
  }

  start() {
    reading?.stop();
    speech.cancel();
    reading = this;
    this.said.textContent = "";
    this.sentences = sentencesOf(this.text);
    this.read();
  }

  // Pausing the browser's own speech does not work everywhere: a sentence begins anew.
  pause() {
    this.silence();
    this.show();
  }

  stop() {
    this.silence();
    this.at = 0;
    const hadFocus = document.activeElement === this.end;
    this.show();
    if (hadFocus) this.main.focus();
  }

  silence() {
    this.utterance = null;
    if (reading === this) {
      reading = null;
      speech.cancel();
      CSS.highlights?.delete(NAME);
    }
  }

  // Read a sentence: the one it is at, or one that is further on.
  read(further = 0) {
    this.at += further;
    const sentence = this.sentences[this.at];
    if (!sentence) return this.stop();
    const utterance = new SpeechSynthesisUtterance(sentence.segment.trim());
    const isNow = () => this.utterance === utterance;
    utterance.voice = this.voice();
    utterance.lang = utterance.voice?.lang ?? this.text.lang;
    utterance.onend = () => isNow() && this.read(1);
    utterance.onerror = () => isNow() && this.fail();
    this.utterance = utterance;
    this.light(sentence);
    this.show();
    speech.speak(utterance);
  }

  fail() {
    this.stop();
    this.said.textContent = words.voice_failed;
  }

  light({ index, segment }) {
    if (!CSS.highlights) return;
    const range = rangeIn(this.text, index, index + segment.trimEnd().length);
    CSS.highlights.set(NAME, new Highlight(range));
  }

  show() {
    const isUnderWay = reading === this || this.at > 0;
    const voice = this.voice();
    this.hidden = speech.getVoices().length === 0;
    this.main.hidden = !voice;
    this.end.hidden = !isUnderWay;
    if (!voice) this.said.textContent = words.no_voice;
    else if (this.said.textContent === words.no_voice) this.said.textContent = "";
    this.main.textContent =
      reading === this ? words.pause_reading : isUnderWay ? words.go_on_reading : words.read_aloud;
  }

  voice() {
    const tag = (language) => language.toLowerCase().replace("_", "-");
    const wanted = tag(this.text.lang);
    const fits = ({ lang, localService }) =>
      localService && tag(lang).split("-")[0] === wanted.split("-")[0];
    const voices = speech.getVoices().filter(fits);
    return voices.find(({ lang }) => tag(lang) === wanted) ?? voices[0] ?? null;
  }
}

// The pieces of an element's text, each with its node. The end of a line parts words.
function piecesOf(element) {
  const nodes = document.createNodeIterator(element);
  const pieces = [];
  for (let node; (node = nodes.nextNode()); ) {
    if (node.nodeName === "BR") pieces.push([node, " "]);
    else if (node.nodeName === "#text") pieces.push([node, node.data]);
  }
  return pieces;
}

// The sentences of an element, each with the place where it begins.
function sentencesOf(element) {
  const text = piecesOf(element).map(([, piece]) => piece).join("");
  if (!Intl.Segmenter) return [{ segment: text, index: 0 }];
  return [...new Intl.Segmenter(element.lang, { granularity: "sentence" }).segment(text)];
}

// A stretch of an element's text.
function rangeIn(element, start, end) {
  const range = new Range();
  let from = 0;
  for (const [node, piece] of piecesOf(element)) {
    const until = from + piece.length;
    if (from <= start && start < until) range.setStart(node, start - from);
    if (from < end && end <= until) range.setEnd(node, end - from);
    from = until;
  }
  return range;
}

// Speech would go on after the page is left.
addEventListener("pagehide", () => reading?.stop());

customElements.define("read-aloud", ReadAloud);
