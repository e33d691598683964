// Making elements without markup: text stays text, wherever it comes from.

// An element with properties and children. `data` and `aria` take objects, `on` takes listeners.
export function make(tag, { data = {}, aria = {}, on = {}, ...properties } = {}, ...children) {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(aria)) element.setAttribute(`aria-${name}`, value);
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// A sentence of ours with its names in braces filled in.
export function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

let made = 0;
// An id that nothing else on the page has.
export function newId(start) {
  made += 1;
  return `${start}-${made}`;
}
