// The words and sentences of a text, in any script: some put no spaces between words.

const LETTERS = "\\p{L}\\p{M}\\p{N}";
const WITHOUT_SEGMENTER = {
  word: new RegExp(`[${LETTERS}]+|[^${LETTERS}]`, "gu"),
  sentence: /[^.!?…。！？؟]+[^\p{L}\p{N}]*/gu,
};
const IS_WORD = new RegExp(`[${LETTERS}]`, "u");
const JOINT = /^[-‐‑'’·]$/;

// Each word with its start and end. A hyphen or an apostrophe inside a word does not part it.
export function wordsOf(text, language) {
  const found = [];
  let isJoined = false;
  for (const { segment, index: start } of segments(text, language, "word")) {
    const last = found.at(-1);
    const end = start + segment.length;
    if (!IS_WORD.test(segment)) isJoined = last?.end === start && JOINT.test(segment);
    else if (isJoined) Object.assign(last, { end });
    else found.push({ start, end });
    isJoined &&= !IS_WORD.test(segment);
  }
  return found;
}

export function sentenceStarts(text, language) {
  return Array.from(segments(text, language, "sentence"), ({ index }) => index);
}

function segments(text, language, granularity) {
  if (Intl.Segmenter) return new Intl.Segmenter(language, { granularity }).segment(text);
  const found = text.matchAll(WITHOUT_SEGMENTER[granularity]);
  return Array.from(found, ({ 0: segment, index }) => ({ segment, index }));
}
