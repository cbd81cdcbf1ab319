// The names of the records a text may point at, from the textarea's data-labels; they may change at any time.
// {"related": {uid: headline}, "picture": {uid: description}, "quote": {uid: speaker}}

export class Labels extends EventTarget {
  #textarea;
  #known = {};

  constructor(textarea) {
    super();
    this.#textarea = textarea;
    this.#read();
    new MutationObserver(() => {
      this.#read();
      this.dispatchEvent(new Event("change"));
    }).observe(textarea, { attributeFilter: ["data-labels"] });
  }

  #read() {
    this.#known = JSON.parse(this.#textarea.dataset.labels || "{}");
  }

  /** The names of one kind of record, by uid. */
  of(kind) {
    return this.#known[kind] ?? {};
  }
}
