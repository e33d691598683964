// <close-reading data-excerpt data-digest data-number>: a passage to mark and to look at.

class CloseReading extends HTMLElement {}

customElements.define("close-reading", CloseReading);
