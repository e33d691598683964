// The lesson's own marks of a passage, read from its page.

// Each mark with its place in the text, what it is called, and the note on it.
export function lessonMarks(quoted) {
  return Array.from(quoted.quote.querySelectorAll("mark"), (element) => {
    const note = document.getElementById(element.id.replace("--mark-", "--note-"));
    const link = note.parentNode.querySelector("a");
    const lens = note.parentNode.querySelector(".lens-name");
    return {
      ...quoted.placeOf(element),
      element,
      label: element.nextElementSibling,
      words: element.textContent,
      lens: note.className.match(/lens-([\w-]+)/)[1],
      lensName: lens.textContent,
      technique: link.hash.slice(1),
      techniqueName: link.textContent,
      link,
      note: following(lens),
    };
  });
}

function following(element) {
  const found = [];
  for (let node = element.nextSibling; node; node = node.nextSibling) found.push(node);
  return found;
}
