// <my-work>: everything that a student did in the course, to look at and to take away.

import { button } from "./button.js";
import { filled, make } from "./element.js";
import { words } from "./words.js";
import { allWork, deleteAllWork, keepEntries } from "./all-work.js";
import { asMarkdown, asText } from "./work-as-text.js";
import { inWords, isEmpty } from "./work-in-words.js";
import { fileOfEntries } from "./work-entry.js";
import { entriesInFile, mergedEntries } from "./work-file.js";
import { lessonsOnThisPage, ordered } from "./my-lessons.js";
import { shownWork } from "./work-shown.js";
import { download, isCopied } from "./take-away.js";

class MyWork extends HTMLElement {
  connectedCallback() {
    this.lessons = lessonsOnThisPage();
    this.said = make("p", { className: "my-work-said", tabIndex: -1 });
    this.said.setAttribute("role", "status");
    this.question = make("div", { className: "my-work-question", tabIndex: -1, hidden: true });
    this.question.setAttribute("role", "group");
    this.tools = make("div", { className: "my-work-tools" });
    this.shown = make("div");
    this.replaceChildren(this.tools, this.said, this.question, this.shown);
    addEventListener("storage", () => this.look());
    addEventListener("pageshow", ({ persisted }) => persisted && this.look());
    this.look();
    if (!this.isKept) this.say(words.not_kept_here);
  }

  look() {
    const { entries, aside, isKept } = allWork();
    this.isKept = isKept;
    this.aside = aside;
    this.show(entries);
  }

  show(entries) {
    this.entries = entries;
    const lessons = ordered(entries, this.lessons);
    const texts = lessons.map(({ title, parts }) => ({
      title,
      parts: parts.map(({ about, record }) => ({ about, ...inWords(record) })),
    }));
    const hasWork = entries.length > 0;
    this.tools.replaceChildren(
      ...(hasWork ? this.ways(texts) : []),
      this.loading(),
      ...(hasWork || this.aside.length ? [button(words.delete_all, () => this.askToDelete())] : []),
    );
    this.shown.replaceChildren(
      ...(hasWork ? lessons.map((lesson) => this.lesson(lesson)) : [this.nothing()]),
      ...this.unreadable(),
    );
    for (const lesson of this.lessons) lesson.tell(entries);
  }

  ways(texts) {
    return [
      button(words.print, () => print()),
      button(words.copy_as_text, () => this.copy(asText(texts))),
      button(words.download_text, () => download("md", asMarkdown(texts))),
      button(words.download_file, () => download("json", fileOfEntries(this.entries))),
    ];
  }

  loading() {
    const change = async ({ target }) => {
      const [file] = target.files;
      if (file) this.load(await file.text());
      target.value = "";
    };
    const input = make("input", { type: "file", accept: ".json", on: { change } });
    return make("label", { className: "work-file" }, make("span", {}, words.load_file), input);
  }

  lesson({ title, address, progress, parts }) {
    const name = address ? make("a", { href: address }, title) : title;
    return make(
      "section",
      { className: "my-lesson" },
      make("h2", {}, name),
      progress ? make("p", { className: "hint" }, progress) : null,
      ...parts.map(({ about, note, record }) =>
        make(
          "div",
          { className: "my-part" },
          make("p", { className: "my-about", dir: "auto" }, about),
          note ? make("p", { className: "hint" }, note) : null,
          shownWork(record),
          isEmpty(record) ? make("p", { className: "hint" }, words.only_looked) : null,
        ),
      ),
    );
  }

  nothing() {
    const [first] = this.lessons;
    const link = first && make("a", { href: first.address }, filled(words.begin_with, first));
    return make("div", { className: "my-nothing" }, make("p", {}, words.no_work_yet), link);
  }

  unreadable() {
    if (!this.aside.length) return [];
    const buttons = this.aside.map(({ text }, place) =>
      button(filled(words.download_unreadable, { number: place + 1 }), () =>
        download("txt", text, words.unreadable_name),
      ),
    );
    return [
      make("section", { className: "my-unreadable" }, make("p", {}, words.unreadable), ...buttons),
    ];
  }

  say(said) {
    this.said.textContent = said;
  }

  async copy(text) {
    if (await isCopied(text)) {
      this.say(words.copied);
      return;
    }
    const field = make("textarea", {
      readOnly: true,
      rows: 8,
      value: text,
      aria: { label: words.copy_by_hand },
    });
    this.ask(words.copy_by_hand, { [words.close]: () => {} }, field);
    field.select();
  }

  // A question in the page, answered by one of the buttons.
  ask(said, answers, ...more) {
    this.say("");
    const answer = (does) => () => {
      this.question.hidden = true;
      does();
      this.said.focus();
    };
    const buttons = Object.entries(answers).map(([name, does]) => button(name, answer(does)));
    this.question.replaceChildren(make("p", {}, said), ...more, ...buttons);
    this.question.setAttribute("aria-label", said);
    this.question.hidden = false;
    this.question.focus();
  }

  askToDelete() {
    this.ask(words.really_delete, {
      [words.yes_delete]: () => {
        deleteAllWork();
        this.look();
        this.say(words.deleted);
      },
      [words.keep]: () => this.say(words.nothing_changed),
    });
  }

  load(text) {
    const loaded = entriesInFile(text);
    if (!loaded) {
      this.say(words.not_our_file);
      this.said.focus();
    } else if (!this.entries.length) {
      this.keep(loaded);
      this.said.focus();
    } else {
      this.ask(words.merge_or_replace, {
        [words.merge]: () => this.keep(mergedEntries(this.entries, loaded)),
        [words.replace]: () => this.keep(loaded),
        [words.keep]: () => this.say(words.nothing_changed),
      });
    }
  }

  keep(entries) {
    try {
      keepEntries(entries);
      this.look();
      this.say(words.loaded);
    } catch {
      this.show(entries);
      this.say(words.loaded_here_only);
    }
  }
}

customElements.define("my-work", MyWork);
