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

export function fileOfEntries(entries) {
  return JSON.stringify({ format: 1, lessons: entries }, null, 1);
}
