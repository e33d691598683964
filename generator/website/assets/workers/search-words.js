// The words of a text as the search compares them: what search/words.py does when a site is built.

const LONGEST = 40;
const LEFT_OUT =
  /[\u00ad\u200c\u200d\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
const WITHOUT_SPACES =
  /([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+)/u;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const WORD_AS_WRITTEN = /[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]+/gu;

function folded(text) {
  const bare = text.normalize("NFKD").replace(LEFT_OUT, "").normalize("NFC");
  return bare.toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
}

function pairsOf(part) {
  const signs = [...part];
  return signs.map((sign, place) => sign + (signs[place + 1] ?? ""));
}

export function wordsOf(text) {
  return (folded(text).match(WORD) ?? []).flatMap((word) =>
    word
      .split(WITHOUT_SPACES)
      .flatMap((part, number) => (number % 2 ? pairsOf(part) : part ? [part] : []))
      .map((part) => [...part].slice(0, LONGEST).join("")),
  );
}

// The pieces of a text that may be a word each, with where they stand in it.
export function writtenWordsOf(text) {
  const found = [];
  for (const run of text.matchAll(WORD_AS_WRITTEN)) {
    let place = run.index;
    run[0].split(WITHOUT_SPACES).forEach((part, number) => {
      const signs = [...part];
      const pieces = number % 2 ? signs.map((_, at) => signs.slice(at, at + 2)) : [signs];
      for (const piece of part ? pieces : []) {
        const written = piece.join("");
        found.push({ start: place, end: place + written.length, compared: wordsOf(written) });
        place += number % 2 ? piece[0].length : written.length;
      }
    });
  }
  return found;
}
