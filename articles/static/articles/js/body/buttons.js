// What the toolbar offers, in groups. Each button: name (its words and sign), act, and where it makes sense
// can (else it is off), is (pressed), and where (else it is hidden).
import { askAddress, askRecord } from "./dialogs.js";
import { place, placedUids } from "./placed.js";
import { canQuote, continueQuote, isQuoted, quoteBefore, toggleQuote } from "./quoting.js";

/** A toggle of the editor's own: on while the selection is of this type. */
function toggle(name, type, command, attributes) {
  return {
    name,
    act: (editor) => editor.chain().focus()[command](attributes).run(),
    can: (editor) => editor.can()[command](attributes),
    is: (editor) => editor.isActive(type, attributes),
  };
}

function command(name, method, argument) {
  return {
    name,
    act: (editor) => editor.chain().focus()[method](argument).run(),
    can: (editor) => editor.can()[method](argument),
  };
}

function inTable(name, method) {
  return { ...command(name, method), where: (editor) => editor.isActive("table") };
}

/** Turn the selected paragraphs: away from the direction of the text, or back to it. */
export function toggleDirection(editor) {
  const away = getComputedStyle(editor.view.dom).direction === "rtl" ? "ltr" : "rtl";
  const dir = isTurned(editor) ? null : away;
  return editor.chain().focus().updateAttributes("paragraph", { dir }).run();
}

function isTurned(editor) {
  return Boolean(editor.getAttributes("paragraph").dir);
}

export async function editLink(editor, words) {
  const current = editor.getAttributes("link").href ?? "";
  if (!current && editor.state.selection.empty) return;
  const href = await askAddress(words, current);
  const chain = editor.chain().focus().extendMarkRange("link");
  if (href === null) editor.commands.focus();
  else if (href) chain.setMark("link", { href }).run();
  else chain.unsetMark("link").run();
}

async function placeRecord(editor, kind, labels, words) {
  const taken = placedUids(editor.state.doc, kind);
  const free = Object.entries(labels.of(kind)).filter(([uid]) => !taken.has(uid));
  const uid = await askRecord(words[kind], Object.fromEntries(free), words[`no_${kind}`], words);
  if (uid) place(editor, kind, uid);
  else editor.commands.focus();
}

export function buttonGroups(labels, words) {
  return [
    [command("undo", "undo"), command("redo", "redo")],
    [
      toggle("heading", "heading", "toggleHeading", { level: 2 }),
      toggle("subheading", "heading", "toggleHeading", { level: 3 }),
      toggle("bold", "bold", "toggleBold"),
      toggle("italic", "italic", "toggleItalic"),
      {
        name: "link",
        act: (editor) => editLink(editor, words),
        can: (editor) => editor.isActive("link") || !editor.state.selection.empty,
        is: (editor) => editor.isActive("link"),
      },
    ],
    [
      toggle("bullet_list", "bulletList", "toggleBulletList"),
      toggle("ordered_list", "orderedList", "toggleOrderedList"),
      toggle("blockquote", "blockquote", "toggleBlockquote"),
      command("rule", "setHorizontalRule"),
      command("table", "insertTable", { rows: 3, cols: 3, withHeaderRow: true }),
      { name: "direction", act: toggleDirection, can: (editor) => editor.isActive("paragraph"), is: isTurned },
    ],
    [
      inTable("add_row", "addRowAfter"),
      inTable("delete_row", "deleteRow"),
      inTable("add_column", "addColumnAfter"),
      inTable("delete_column", "deleteColumn"),
      inTable("delete_table", "deleteTable"),
    ],
    [
      {
        name: "quote",
        hasWords: true,
        act: (editor) => { toggleQuote(editor); editor.commands.focus(); },
        can: (editor) => canQuote(editor.state),
        is: (editor) => isQuoted(editor.state),
      },
      {
        name: "continue_quote",
        act: (editor) => { continueQuote(editor); editor.commands.focus(); },
        can: ({ state }) => !isQuoted(state) && canQuote(state) && quoteBefore(state) !== null,
      },
      { name: "related", hasWords: true, act: (editor) => placeRecord(editor, "related", labels, words) },
      { name: "picture", hasWords: true, act: (editor) => placeRecord(editor, "picture", labels, words) },
    ],
  ];
}
