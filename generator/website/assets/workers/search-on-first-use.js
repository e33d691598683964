// The theme's search, read in only when somebody searches: with its index it outweighs a page.
//
// The theme starts a worker on every page, gives it the index of all pages, and asks it. This
// worker says in its place that it is ready, and finds nothing for no words. At the first word it
// fetches the index and the theme's own worker, which its address names after a question mark,
// and leaves the rest to that one. The numbers are the kinds of the theme's messages.

const SETUP = 0;
const READY = 1;
const RESULT = 3;

let latest = null;

async function start() {
  const index = await fetch(new URL("../../../search/search_index.json", location));
  const { config, docs } = await index.json();
  removeEventListener("message", listen);
  importScripts(location.search.slice(1));
  const tell = (data) => dispatchEvent(new MessageEvent("message", { data }));
  tell({ type: SETUP, data: { config, docs, options: {} } });
  // It sets itself up in steps, and can be asked when they are done.
  setTimeout(() => tell(latest));
}

function listen({ data: query }) {
  if (!latest && !query.data) return postMessage({ type: RESULT, data: { items: [] } });
  if (!latest) start();
  latest = query;
}

addEventListener("message", listen);
postMessage({ type: READY });
