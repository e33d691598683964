// Giving a student a text to take along: as a file, or on the clipboard.

import { make } from "./element.js";
import { words } from "./words.js";

const TYPES = { json: "application/json", md: "text/markdown", txt: "text/plain" };

export function download(ending, text, name = words.file_name) {
  const href = URL.createObjectURL(new Blob([text], { type: `${TYPES[ending]};charset=utf-8` }));
  const day = new Date().toISOString().slice(0, 10);
  make("a", { href, download: `${name}-${day}.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60000);
}

// Whether the text is on the clipboard now.
export async function isCopied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
