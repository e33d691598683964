// <saved-here data-lesson data-title>: says where the work on this page is kept, or that it is not.

import { button } from "./button.js";
import { make } from "./element.js";
import { words } from "./words.js";
import { workOnThisPage } from "./store.js";
import { download } from "./take-away.js";
import { fileOfEntries } from "./work-entry.js";

const STATES = {
  empty: words.nothing_yet,
  saved: words.saved_here,
  "not-saved": words.not_saved,
  full: words.store_is_full,
};

class SavedHere extends HTMLElement {
  connectedCallback() {
    this.work = workOnThisPage();
    const take = () => download("json", fileOfEntries([this.work.entry]));
    this.said = make("span");
    this.said.setAttribute("role", "status");
    this.take = button(words.take_page, take);
    this.replaceChildren(this.said, " ", this.take);
    this.work.addEventListener("state", () => this.say());
    this.work.addEventListener("change", ({ detail }) => this.say(detail.elsewhere));
    this.say();
  }

  say(elsewhere = false) {
    const { state, wasUnreadable, isUnsaved } = this.work;
    const said = [STATES[state]];
    if (wasUnreadable) said.push(words.store_was_unreadable);
    if (elsewhere) said.push(words.changed_elsewhere);
    if (this.said.textContent !== said.join(" ")) this.said.textContent = said.join(" ");
    this.take.hidden = !isUnsaved;
    this.dataset.state = wasUnreadable ? "unreadable" : state;
  }
}

customElements.define("saved-here", SavedHere);
