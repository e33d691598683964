/* In a preview, a page that was made again comes back as its reader left it: at the same place, and
   with the same parts open. It is kept by the browser's tab, until that is closed. */

const key = `preview:${location.pathname}`;

function nameOf(part) {
  const around = part.closest("[id]")?.id ?? "";
  return `${around}:${part.querySelector("summary")?.textContent.trim()}`;
}

function openParts() {
  return [...document.querySelectorAll("details[open]")].map(nameOf);
}

function comeBack({ top, open }) {
  for (const part of document.querySelectorAll("details:not([open])")) {
    if (open.includes(nameOf(part))) part.open = true;
  }
  scrollTo({ top, behavior: "instant" });
}

addEventListener("pagehide", () => {
  sessionStorage.setItem(key, JSON.stringify({ top: scrollY, open: openParts() }));
});

addEventListener("load", () => {
  const [visit] = performance.getEntriesByType("navigation");
  const kept = sessionStorage.getItem(key);
  if (visit?.type === "reload" && kept) requestAnimationFrame(() => comeBack(JSON.parse(kept)));
});
