// The body editor: every textarea with data-body-editor becomes one. Without this script it stays a textarea
// with the HTML in it. The textarea is what is sent: it holds the stored form after every change.
//
// On the textarea, bubbling:
//   newsroom:quote-added {uid, text}, newsroom:quote-removed {uid}: a quote came to be, or its last words went
// From outside: set the textarea's value and dispatch `change`; change its data-labels.
import { Editor, Extension, pm } from "../../../django_prose_editor/editor.js";
import { buttonGroups, editLink, toggleDirection } from "./buttons.js";
import { Labels } from "./labels.js";
import { cleanPasted } from "./pasting.js";
import { placedUids, placedView } from "./placed.js";
import { quotesOf, toggleQuote } from "./quoting.js";
import { PLACED, vocabulary } from "./schema.js";
import { stored } from "./stored.js";
import { toolbar } from "./toolbar.js";

const PARSING = { preserveWhitespace: true };

function begin(textarea) {
  const words = JSON.parse(textarea.dataset.words);
  const labels = new Labels(textarea);
  const box = document.createElement("div");
  box.className = "body-editor";
  textarea.before(box);
  const editor = new Editor({
    element: box,
    injectCSS: false, // the policy forbids it: css/editor.css carries these rules
    extensions: [...vocabulary(placedView(labels, words)), ownKeys(words), pasteCleaner(labels)],
    content: textarea.value,
    parseOptions: PARSING,
    enablePasteRules: false,
    enableInputRules: ["bulletList"],
    editable: !textarea.disabled && !textarea.readOnly,
    editorProps: { attributes: surfaceAttributes(textarea) },
  });
  if (editor.isEditable) {
    box.prepend(toolbar(editor, buttonGroups(labels, words), words, surfaceId(textarea)));
  }
  textarea.hidden = true;
  box.append(textarea);
  for (const label of textarea.labels) label.addEventListener("click", () => editor.commands.focus());
  follow(editor, textarea);
  nameQuotes(editor, labels);
}

const surfaceId = (textarea) => `${textarea.id}-surface`;

/** What the textarea tells assistive technology and the bidi algorithm, for the surface that stands for it. */
function surfaceAttributes(textarea) {
  const attributes = {
    id: surfaceId(textarea),
    lang: textarea.lang,
    dir: textarea.dir,
    class: "body-surface",
    "aria-multiline": "true",
    "aria-label": textarea.getAttribute("aria-label") ?? textarea.labels[0]?.textContent.trim().replace(/:$/, "") ?? "",
  };
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (textarea.hasAttribute(name)) attributes[name] = textarea.getAttribute(name);
  }
  return attributes;
}

/** Keep the textarea up to date and tell which quotes came and went. */
function follow(editor, textarea) {
  let quotes = quotesOf(editor.state.doc);
  const tell = (type, detail) => textarea.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  editor.on("update", () => {
    const { doc } = editor.state;
    textarea.value = stored(doc);
    textarea.dispatchEvent(new Event("input", { bubbles: true }));
    const now = quotesOf(doc);
    const before = quotes;
    quotes = now;
    for (const [uid, text] of now) if (!before.has(uid)) tell("newsroom:quote-added", { uid, text });
    for (const uid of before.keys()) if (!now.has(uid)) tell("newsroom:quote-removed", { uid });
  });
  textarea.addEventListener("change", () => {
    if (textarea.value === stored(editor.state.doc)) return;
    editor.commands.setContent(textarea.value, { parseOptions: PARSING, emitUpdate: true });
  });
}

/** Show whose words a quote is when the pointer rests on it. */
function nameQuotes(editor, labels) {
  editor.view.dom.addEventListener("mouseover", ({ target }) => {
    const quote = target.closest?.("q[data-quote]");
    editor.view.dom.title = (quote && labels.of("quote")[quote.dataset.quote]) ?? "";
  });
}

function ownKeys(words) {
  return Extension.create({
    name: "ownKeys",
    priority: 2000,
    addKeyboardShortcuts: () => ({
      "Mod-Shift-x": ({ editor }) => toggleDirection(editor),
      "Mod-Shift-q": ({ editor }) => { toggleQuote(editor); return true; },
      "Mod-k": ({ editor }) => { editLink(editor, words); return true; },
      "Alt-F10": ({ editor }) => {
        editor.view.dom.parentElement.querySelector(".body-toolbar [tabindex='0']").focus();
        return true;
      },
    }),
  });
}

function pasteCleaner(labels) {
  // Words cut a moment ago are no longer in the text when they are pasted: what was once there is known.
  const met = { quote: new Set(), related: new Set(), picture: new Set() };
  const meet = ({ state: { doc } }) => {
    for (const uid of quotesOf(doc).keys()) met.quote.add(uid);
    for (const kind of Object.keys(PLACED)) placedUids(doc, kind).forEach((uid) => met[kind].add(uid));
  };
  const isKnown = (kind, uid) => uid in labels.of(kind) || met[kind].has(uid);
  return Extension.create({
    name: "pasteCleaner",
    addProseMirrorPlugins: () => [
      new pm.state.Plugin({
        view(view) {
          meet(view);
          return { update: meet };
        },
        props: { transformPastedHTML: (html) => cleanPasted(html, isKnown) },
      }),
    ],
  });
}

for (const textarea of document.querySelectorAll("textarea[data-body-editor]")) begin(textarea);
