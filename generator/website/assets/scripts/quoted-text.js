// A quotation on the page as a text: its words, and spans around stretches of it.
// Spans come and go; the text that is read, copied and counted is always the quotation.

import { make } from "./element.js";
import { sentenceStarts, wordsOf } from "./text-words.js";

export class QuotedText {
  constructor(quote) {
    this.quote = quote;
    this.text = quote.textContent;
    this.pieces = [];
    this.lines = [];
    this.edges = [];
    let at = 0;
    let isNewLine = true;
    for (const node of nodesIn(quote)) {
      if (node.nodeName === "BR") isNewLine = true;
      if (!node.data) continue;
      if (isNewLine) this.lines.push({ start: at, text: "" });
      isNewLine = false;
      this.lines.at(-1).text += node.data;
      this.edges.push(at);
      at += node.length;
    }
    this.words = this.lines.flatMap((line) => this.wordsIn(line));
  }

  // Each word has its place in the text, and that of its sentence.
  wordsIn({ start: from, text }) {
    const sentences = sentenceStarts(text, this.quote.lang);
    return wordsOf(text, this.quote.lang).flatMap(({ start, end }) => {
      const sentence = from + sentences.findLast((begin) => begin <= start);
      return this.parted({ start: from + start, end: from + end, sentence });
    });
  }

  // No span goes over the edge of a text node, where a mark of the lesson may begin.
  parted(stretch) {
    const { start, end } = stretch;
    const cuts = [start, ...this.edges.filter((edge) => edge > start && edge < end), end];
    return cuts.slice(1).map((cut, place) => ({ ...stretch, start: cuts[place], end: cut }));
  }

  // The words from here to there, as a reader says them.
  between(from, to) {
    const cut = (place, { start }) => Math.max(place - start, 0);
    const parts = this.lines.map((line) => line.text.slice(cut(from, line), cut(to, line)).trim());
    return parts.filter(Boolean).join(" ");
  }

  // Words of the passage elsewhere keep their language and direction.
  quotation(textContent) {
    return make("q", { lang: this.quote.lang, dir: this.quote.dir, textContent });
  }

  // Put a span around each of these stretches, in order, in the place of those before.
  part(stretches) {
    for (const { element } of this.pieces) element.replaceWith(element.textContent);
    this.quote.normalize();
    this.pieces = stretches.flatMap((stretch) => this.parted(stretch));
    let at = 0;
    let next = 0;
    for (const node of nodesIn(this.quote).filter(({ data }) => data)) {
      const parts = [];
      const end = at + node.length;
      for (; this.pieces[next]?.end <= end; next += 1) {
        const piece = this.pieces[next];
        piece.own = "";
        piece.element = make("span", { textContent: this.text.slice(piece.start, piece.end) });
        parts.push(this.text.slice(at, piece.start), piece.element);
        at = piece.end;
      }
      node.replaceWith(...parts, this.text.slice(at, end));
      at = end;
    }
  }

  // Put spans around what marks cover, and around nothing else.
  partAtMarks(marks) {
    const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    const stretches = cuts.slice(1).map((end, place) => ({ start: cuts[place], end }));
    this.part(stretches.filter((stretch) => marks.some((mark) => overlap(mark, stretch))));
  }

  // Draw the lines of marks, one inside the other where they share words.
  draw(marks) {
    for (const piece of this.pieces) {
      const lenses = marks.filter((mark) => overlap(mark, piece)).map(({ lens }) => lens);
      const own = [...new Set(lenses)].sort().join(" ");
      if (own === piece.own) continue;
      piece.own = own;
      const around = (inside, lens) => make("span", { className: `own lens-${lens}` }, inside);
      const text = this.text.slice(piece.start, piece.end);
      piece.element.replaceChildren(own ? own.split(" ").reduce(around, text) : text);
    }
  }

  placeOf(element) {
    const before = document.createRange();
    before.setStart(this.quote, 0);
    before.setEndBefore(element);
    const start = String(before).length;
    return { start, end: start + element.textContent.length };
  }
}

export function overlap(one, other) {
  return one.start < other.end && other.start < one.end;
}

// Words inside a sentence of ours, so that neither moves the other's signs about.
export function isolated(words) {
  return `\u2068${words}\u2069`;
}

function nodesIn(element) {
  const walker = document.createTreeWalker(element);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}
