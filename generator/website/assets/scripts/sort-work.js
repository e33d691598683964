// Items to put into groups, and then to compare, in words, with one way to do it.

import { filled, make } from "./element.js";
import { words } from "./words.js";

export function sortWork(host, changed) {
  const texts = (selector) =>
    [...host.querySelectorAll(selector)].map((found) => found.textContent.trim());
  const groups = texts(".sort-group");
  const answer = host.querySelector("details.answer");
  const rows = host.querySelectorAll("tbody tr");
  const items = [...host.querySelectorAll(".sort-items > li")].map((place, number) => {
    const item = place.textContent.trim();
    const change = () => compare() || changed();
    const options = groups.map((group) => make("option", { value: group }, group));
    const none = make("option", { value: "" }, words.choose_group);
    const select = make("select", { className: "work-select", on: { change } }, none, ...options);
    place.append(make("label", {}, make("span", {}, ...place.childNodes), select));
    const [, group, why] = rows[number]?.children ?? [];
    return { item, select, group: group?.textContent.trim(), why };
  });
  const compared = make("ul", { className: "sort-compared" });

  // How the lesson sorts them may be the teacher's alone.
  function compare() {
    if (!answer) return;
    compared.replaceChildren(
      ...items.map(({ item, select, group, why }) => {
        const yours = select.value;
        const same = yours === group ? words.same_group : words.other_group;
        const said = filled(yours ? same : words.no_group, { group, yours });
        const reason = [...why.childNodes].map((part) => part.cloneNode(true));
        const line = make(
          "p",
          { className: "sort-said" },
          make("strong", {}, said),
          " ",
          ...reason,
        );
        return make("li", {}, make("p", {}, item), line);
      }),
    );
  }

  if (answer) {
    answer.firstElementChild.textContent = words.compare_sorting;
    answer.lastElementChild.replaceWith(
      compared,
      make("p", { className: "hint" }, words.readers_differ),
    );
    compare();
  }
  return {
    kind: "sorted",
    value: () => ({
      placed: items
        .filter(({ select }) => select.value)
        .map(({ item, select }) => ({ item, group: select.value })),
    }),
    set({ placed }) {
      for (const { item, select } of items) {
        select.value = placed.find((one) => one.item === item)?.group ?? "";
      }
      compare();
    },
  };
}
