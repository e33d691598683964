// <reader-comfort>: how a reader wants to have the text.

class ReaderComfort extends HTMLElement {}

customElements.define("reader-comfort", ReaderComfort);
