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
    this.measure();
    this.words = this.lines.flatMap(({ start, text }) => this.wordsIn(start, text));
  }

  // Where lines and text nodes begin; no span and no word goes over such an edge.
  measure() {
    let at = 0;
    let isNewLine = true;
    for (const node of nodesIn(this.quote)) {
      if (node.nodeName === "BR") isNewLine = true;
      if (node.nodeType !== Node.TEXT_NODE) continue;
      if (isNewLine) this.lines.push({ start: at, text: "" });
      isNewLine = false;
      this.lines.at(-1).text += node.data;
      this.edges.push(at);
      at += node.length;
    }
  }

  // Each word has its place in the text, and the number of its sentence.
  wordsIn(start, text) {
    const sentences = sentenceStarts(text, this.quote.lang);
    return wordsOf(text, this.quote.lang).flatMap((word) => {
      const sentence = start + sentences.findLast((begin) => begin <= word.start);
      const place = { start: start + word.start, end: start + word.end };
      return this.parted(place).map((part) => ({ ...part, sentence }));
    });
  }

  // A stretch, cut at the edges of the text nodes.
  parted(stretch) {
    const { start, end } = stretch;
    const inside = this.edges.filter((edge) => edge > start && edge < end);
    const cuts = [start, ...inside, end];
    return cuts.slice(1).map((cut, place) => ({ ...stretch, start: cuts[place], end: cut }));
  }

  // The words from here to there, as a reader says them.
  between(start, end) {
    const parts = this.lines.map((line) =>
      line.text.slice(Math.max(start - line.start, 0), Math.max(end - line.start, 0)),
    );
    return parts.filter(Boolean).join(" ");
  }

  // An element with words of the passage, which keep their language and direction.
  quotation(words) {
    return make("q", { lang: this.quote.lang, dir: this.quote.dir, textContent: words });
  }

  // Put a span around each of these stretches, in order, in the place of those before.
  part(stretches) {
    for (const { element } of this.pieces) element.replaceWith(element.textContent);
    this.quote.normalize();
    this.pieces = stretches
      .flatMap((stretch) => this.parted(stretch))
      .map((stretch) => ({ ...stretch, own: "", element: this.spanOf(stretch) }));
    let at = 0;
    let next = 0;
    for (const node of nodesIn(this.quote).filter((one) => one.nodeType === Node.TEXT_NODE)) {
      const end = at + node.length;
      const parts = [];
      for (; this.pieces[next]?.end <= end; next += 1) {
        const piece = this.pieces[next];
        parts.push(this.text.slice(at, piece.start), piece.element);
        at = piece.end;
      }
      if (parts.length) node.replaceWith(...parts.filter(Boolean), this.text.slice(at, end));
      at = end;
    }
  }

  spanOf({ start, end }) {
    return make("span", { textContent: this.text.slice(start, end) });
  }

  // Put a span around what marks cover, and around nothing else.
  partAtMarks(marks) {
    const cuts = [...new Set(marks.flatMap(({ start, end }) => [start, end]))];
    cuts.sort((one, other) => one - other);
    const stretches = cuts.slice(1).map((end, place) => ({ start: cuts[place], end }));
    this.part(stretches.filter((stretch) => marks.some((mark) => overlap(mark, stretch))));
  }

  // Draw the lines of marks, one inside the other where they share words.
  draw(marks) {
    for (const piece of this.pieces) {
      const here = marks.filter((mark) => overlap(mark, piece)).map(({ lens }) => lens);
      const own = [...new Set(here)].sort().join(" ");
      if (own === piece.own) continue;
      piece.own = own;
      let inside = this.text.slice(piece.start, piece.end);
      for (const lens of own.split(" ").filter(Boolean)) {
        inside = make("span", { className: `own lens-${lens}` }, inside);
      }
      piece.element.replaceChildren(inside);
    }
  }

  // Where an element of the quotation begins and ends in the text.
  placeOf(element) {
    const before = document.createRange();
    before.setStart(this.quote, 0);
    before.setEndBefore(element);
    const start = before.toString().length;
    return { start, end: start + element.textContent.length };
  }
}

// Whether two stretches share a letter.
export function overlap(one, other) {
  return one.start < other.end && other.start < one.end;
}

// Words inside a sentence of ours: neither moves the other's signs about.
export function isolated(words) {
  return `\u2068${words}\u2069`;
}

function nodesIn(element) {
  const walker = document.createTreeWalker(element);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}
