// Two texts to compare, point by point. Without points there is one field for both.

import { newId } from "./element.js";
import { textField } from "./text-field.js";
import { textWork } from "./text-work.js";

export function tableWork(host, changed) {
  const table = host.querySelector(".compare-points");
  if (!table) return textWork(host, changed);
  const [, ...heads] = table.tHead.rows[0].cells;
  const columns = heads.map((head) => head.textContent.trim());
  for (const head of heads) head.id = newId("side");
  const rows = [...table.tBodies[0].rows].map((row) => {
    const [point, ...cells] = row.cells;
    point.id = newId("point");
    const fields = cells.map((cell, side) => {
      const made = textField(changed, {
        rows: 2,
        aria: { labelledby: `${point.id} ${heads[side].id}` },
      });
      cell.dataset.side = columns[side];
      cell.append(made.field);
      return made;
    });
    return { point: point.textContent.trim(), fields };
  });
  return {
    kind: "table",
    value: () => ({
      columns,
      rows: rows.map(({ point, fields }) => ({ point, cells: fields.map(({ text }) => text) })),
    }),
    set(value) {
      for (const { point, fields } of rows) {
        const kept = value.rows.find((row) => row.point === point)?.cells ?? [];
        fields.forEach((field, side) => (field.text = kept[side] ?? ""));
      }
    },
  };
}
