// What an entry of kept work looks like, so that a text from anywhere can be tried.

// Each shape stands for all values that have at least what it has.
const VALUES = {
  marks: { marks: [{ start: 0, end: 0, words: "", lens: "", lensName: "", reason: "" }] },
  text: { text: "" },
  choice: { chosen: [""] },
  sorted: { placed: [{ item: "", group: "" }] },
  table: { columns: [""], rows: [{ point: "", cells: [""] }] },
  "look-up": { done: [""], text: "" },
};
const RECORD = { digest: "", about: "", kind: "", saved: "" };
const ENTRY = { lesson: "", title: "", items: {} };

function fits(value, shape) {
  if (Array.isArray(shape)) {
    return Array.isArray(value) && value.every((one) => fits(one, shape[0]));
  }
  if (typeof value !== typeof shape || value === null) return false;
  if (typeof shape !== "object") return true;
  return (
    !Array.isArray(value) && Object.keys(shape).every((name) => fits(value[name], shape[name]))
  );
}

const isRecord = (record) =>
  fits(record, RECORD) &&
  Object.hasOwn(VALUES, record.kind) &&
  fits(record.value, VALUES[record.kind]);

// What can be read of an entry, or null, and whether that is all of it.
export function readableEntry(entry) {
  if (!fits(entry, ENTRY)) return { entry: null, isWhole: false };
  const lists = Object.entries(entry.items).map(([key, list]) => [
    key,
    Array.isArray(list) ? list.filter(isRecord) : [],
  ]);
  const items = Object.fromEntries(lists.filter(([, records]) => records.length));
  const isWhole = lists.every(([key, records]) => records.length === entry.items[key].length);
  return { entry: { ...entry, items }, isWhole };
}

// The same for an entry's text.
export function readEntry(text) {
  try {
    return readableEntry(JSON.parse(text));
  } catch {
    return { entry: null, isWhole: false };
  }
}

// The entries of a file that a student took away, or null where it is none of ours.
export function entriesInFile(text) {
  try {
    const read = JSON.parse(text).lessons.map(readableEntry);
    return read.every(({ isWhole }) => isWhole) ? read.map(({ entry }) => entry) : null;
  } catch {
    return null;
  }
}

export function fileOfEntries(entries) {
  return JSON.stringify({ format: 1, lessons: entries }, null, 1);
}

// Two lists of entries as one. Of two records about the same text the newer one is kept.
export function mergedEntries(first, second) {
  const lessons = new Map(first.map((entry) => [entry.lesson, entry]));
  for (const entry of second) {
    const other = lessons.get(entry.lesson);
    lessons.set(entry.lesson, other ? { ...entry, items: mergedItems(other, entry) } : entry);
  }
  return [...lessons.values()];
}

function mergedItems(first, second) {
  const keys = new Set([...Object.keys(first.items), ...Object.keys(second.items)]);
  const of = (entry, key) => (Object.hasOwn(entry.items, key) ? entry.items[key] : []);
  return Object.fromEntries(
    [...keys].map((key) => [key, newest([...of(first, key), ...of(second, key)])]),
  );
}

function newest(records) {
  const sorted = records.toSorted((a, b) => (a.saved < b.saved ? 1 : a.saved > b.saved ? -1 : 0));
  return sorted.filter(
    ({ digest }, place) => sorted.findIndex((other) => other.digest === digest) === place,
  );
}
