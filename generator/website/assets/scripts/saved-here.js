// <saved-here data-lesson data-title>: says where the work on this page is kept, and when it is not.

import { words } from "./words.js";
import { workOnThisPage } from "./store.js";

const SAID = {
  empty: words.nothing_yet,
  saved: words.saved_here,
  "not-saved": words.not_saved,
  full: words.store_is_full,
};

class SavedHere extends HTMLElement {
  connectedCallback() {
    this.setAttribute("role", "status");
    this.work = workOnThisPage();
    this.work.addEventListener("state", () => this.say());
    this.say();
  }

  say() {
    const { state, wasUnreadable } = this.work;
    const said = wasUnreadable ? `${SAID[state]} ${words.store_was_unreadable}` : SAID[state];
    if (this.textContent !== said) this.textContent = said;
    this.dataset.state = wasUnreadable ? "unreadable" : state;
  }
}

customElements.define("saved-here", SavedHere);
