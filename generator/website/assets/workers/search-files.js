// The files of the search, each fetched once: the table of all files, words, and texts.

const TABLE = "../search/search_index.json";
const MOST_FILES = 2;

const fetched = new Map();

async function read(address, options) {
  const response = await fetch(new URL(address, location), options);
  if (!response.ok) throw new Error(address);
  return response.json();
}

function once(address, options) {
  if (!fetched.has(address)) {
    const reading = read(address, options);
    // What did not come is asked for again at the next word.
    reading.catch(() => fetched.delete(address));
    fetched.set(address, reading);
  }
  return fetched.get(address);
}

export function table() {
  return once(TABLE, { cache: "no-cache" });
}

export async function textNumber(number) {
  const { version } = await table();
  return once(`../search/texts/${number}.json?${version}`);
}

function lastOf(firstWords, isBefore) {
  let last = firstWords.length - 1;
  while (last > 0 && !isBefore(firstWords[last])) last -= 1;
  return last;
}

// The lines of the words that stand between two, of the first files of them: a single letter
// begins too many words.
export async function linesBetween(least, beginning) {
  const { version, words } = await table();
  const first = lastOf(words, (word) => word <= least);
  const last = lastOf(words, (word) => word <= beginning || word.startsWith(beginning));
  const files = [];
  for (let number = first; number <= last && files.length < MOST_FILES; number += 1) {
    files.push(once(`../search/words/${number}.json?${version}`));
  }
  return (await Promise.all(files)).flatMap((file) => Object.entries(file));
}
