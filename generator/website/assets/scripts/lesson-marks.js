// The lesson's own marks of a passage, read from its page.

// Each mark with its place in the text, what it is called, and the note on it.
export function lessonMarks(quoted) {
  return Array.from(quoted.quote.querySelectorAll("mark"), (element) => {
    const note = document.getElementById(element.id.replace("--mark-", "--note-"));
    const [link, lens] = ["a", ".lens-name"].map((one) => note.parentNode.querySelector(one));
    const said = [...note.parentNode.childNodes];
    return {
      ...quoted.placeOf(element),
      element,
      label: element.nextElementSibling,
      words: element.textContent,
      lens: /lens-([\w-]+)/.exec(note.className)[1],
      lensName: lens.textContent,
      technique: link.hash.slice(1),
      link,
      note: said.slice(said.indexOf(lens) + 1),
    };
  });
}
