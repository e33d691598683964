// The lenses and their techniques, as the page lists them for its scripts.

export const lenses = JSON.parse(document.getElementById("vocabulary").textContent);
export const techniques = new Map(lenses.flatMap((lens) => lens.techniques.map((one) => [one.id, one])));
