// The lessons that the page lists, and a student's work in the order of the course.

import { filled, make } from "./element.js";
import { words } from "./words.js";

// Each link to a lesson names the places where a student can work in it, in their order.
export function lessonsOnThisPage() {
  return [...document.querySelectorAll("a[data-lesson]")].map((link) => {
    const said = make("span", { className: "my-progress" });
    link.after(" ", said);
    const lesson = {
      id: link.dataset.lesson,
      title: link.textContent,
      address: link.href,
      places: link.dataset.places.split(" ").filter((place) => place),
      tell(entries) {
        const entry = entries.find((one) => one.lesson === lesson.id);
        said.textContent = entry ? progressIn(entry, lesson.places) : "";
      },
    };
    return lesson;
  });
}

function progressIn(entry, places) {
  const done = places.filter((place) => Object.hasOwn(entry.items, place)).length;
  return filled(words.progress, { done, total: places.length });
}

// Lessons that the course no longer has come last.
export function ordered(entries, lessons) {
  const known = lessons.flatMap((lesson) =>
    entries.filter((entry) => entry.lesson === lesson.id).map((entry) => [lesson, entry]),
  );
  const others = entries.filter((entry) => !known.some(([, one]) => one === entry));
  return [...known, ...others.map((entry) => [null, entry])].map(([lesson, entry]) => ({
    title: lesson?.title ?? entry.title,
    address: lesson?.address,
    progress: lesson && progressIn(entry, lesson.places),
    parts: partsIn(entry, lesson?.places ?? []),
  }));
}

function partsIn(entry, places) {
  const place = (key) => (places.includes(key) ? places.indexOf(key) : places.length);
  const items = Object.entries(entry.items).sort(([a], [b]) => place(a) - place(b));
  return items.flatMap(([, records]) =>
    records.map((record, age) => ({
      about: record.about,
      note: age ? words.for_earlier_wording : "",
      record,
    })),
  );
}
