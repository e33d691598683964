// <prompt-work data-kind data-key data-digest>: a prompt, and what a student makes of it.

class PromptWork extends HTMLElement {}

customElements.define("prompt-work", PromptWork);
