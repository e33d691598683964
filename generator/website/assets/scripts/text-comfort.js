// How a reader wants to have the text: in five sizes, and with more space or less.
//
// This runs by itself before a page is painted, so that the text does not jump, and again with
// the control that changes it.

import { browserStore, SITE } from "./browser-store.js";

const SETTINGS = `close-reading:setting:${SITE}:`;
export const STEPS = { size: [0.9, 1, 1.15, 1.35, 1.6], space: [1, 1.25] };
const USUAL = { size: 1, space: 0 };

// The step of each setting that holds now.
export const chosen = { ...USUAL };
for (const name of Object.keys(USUAL)) choose(name, keptStep(name));

// Take a step of a setting. Return whether there is such a step.
export function choose(name, step) {
  if (!(step in STEPS[name])) return false;
  chosen[name] = step;
  document.documentElement.style.setProperty(`--reading-${name}`, STEPS[name][step]);
  return true;
}

// Take a step of a setting, and keep it for the next page.
export function keep(name, step) {
  if (!choose(name, step)) return;
  try {
    browserStore()?.setItem(SETTINGS + name, step);
  } catch {
    // A setting that cannot be kept holds until the page is left.
  }
}

function keptStep(name) {
  return Number(browserStore()?.getItem(SETTINGS + name) ?? USUAL[name]);
}
