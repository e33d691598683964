// The words and sentences of a text, in any script: some put no spaces between words.

const LETTERS = "[\\p{L}\\p{M}\\p{N}]+";
const JOINT = "[-‐‑'’·]";
const FORMS = {
  word: new RegExp(`${LETTERS}(?:${JOINT}${LETTERS})*`, "gu"),
  sentence: /[^.!?…。！？؟]+[.!?…。！？؟”’"')\s]*/gu,
};
const ONE_JOINT = new RegExp(`^${JOINT}$`, "u");

// Each word with its start and end. A hyphen or an apostrophe inside a word does not part it.
export function wordsOf(text, language) {
  const words = [];
  let joint = false;
  for (const { segment, index, isWordLike } of segments(text, language, "word")) {
    const last = words.at(-1);
    const end = index + segment.length;
    if (isWordLike && joint) last.end = end;
    else if (isWordLike) words.push({ start: index, end });
    joint = last?.end === index && ONE_JOINT.test(segment);
  }
  return words;
}

// Where each sentence begins.
export function sentenceStarts(text, language) {
  return Array.from(segments(text, language, "sentence"), ({ index }) => index);
}

function segments(text, language, granularity) {
  if (Intl.Segmenter) return new Intl.Segmenter(language, { granularity }).segment(text);
  const found = text.matchAll(FORMS[granularity]);
  return Array.from(found, ({ 0: segment, index }) => ({ segment, index, isWordLike: true }));
}
