// <my-work>: everything that a student did in the course, to look at and to take away.


class MyWork extends HTMLElement {}

customElements.define("my-work", MyWork);
