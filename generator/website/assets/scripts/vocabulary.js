// The lenses and their techniques, as a lesson's page lists them. Other pages list none.

const listed = document.getElementById("vocabulary")?.textContent ?? "[]";
export const lenses = JSON.parse(listed);
export const techniques = new Map(lenses.flatMap((lens) => lens.techniques.map((one) => [one.id, one])));
