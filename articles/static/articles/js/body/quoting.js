// Quoting is selecting: the marked words are the quote, and the record below the text says whose they are.
import { getMarkRange } from "../../../django_prose_editor/editor.js";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"; // articles/keys.py
const OPENING = /^[«“„‟"]$/;
const CLOSING = /^[»”“"]$/;

function newUid() {
  return [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => ALPHABET[byte % 32]).join("");
}

/** The quotes of a document in their order: words by uid, runs set apart by a space. */
export function quotesOf(doc) {
  const words = new Map();
  const ends = new Map();
  doc.descendants((node, position) => {
    const mark = node.isInline && doc.type.schema.marks.quote.isInSet(node.marks);
    if (!mark) return;
    const { uid } = mark.attrs;
    const gap = words.has(uid) && ends.get(uid) !== position ? " " : "";
    words.set(uid, (words.get(uid) ?? "") + gap + (node.isText ? node.text : " "));
    ends.set(uid, position + node.nodeSize);
  });
  return words;
}

/** The text nodes of the selection that stand in it with at least one character, with their quote marks. */
function selected({ doc, selection, schema }) {
  const found = [];
  doc.nodesBetween(selection.from, selection.to, (node, position) => {
    if (!node.isText) return;
    const from = Math.max(position, selection.from);
    const to = Math.min(position + node.nodeSize, selection.to);
    if (from < to && doc.textBetween(from, to).trim()) {
      found.push({ from, to, mark: schema.marks.quote.isInSet(node.marks) });
    }
  });
  return found;
}

/** Whether the cursor stands in a quote, or everything selected is quoted. */
export function isQuoted(state) {
  const { selection, schema } = state;
  if (selection.empty) return Boolean(schema.marks.quote.isInSet(selection.$from.marks()));
  const texts = selected(state);
  return texts.length > 0 && texts.every(({ mark }) => mark);
}

export function canQuote(state) {
  return isQuoted(state) || selected(state).length > 0;
}

/** Quote the selection, as a new quote or as more of the one it touches; what is quoted already is freed. */
export function toggleQuote(editor) {
  const { state } = editor;
  if (isQuoted(state)) return free(editor);
  const touched = selected(state).find(({ mark }) => mark);
  return quote(editor, touched ? touched.mark.attrs.uid : newUid());
}

/** The uid of the last quote that begins before the selection. */
export function quoteBefore({ doc, selection, schema }) {
  let uid = null;
  doc.nodesBetween(0, selection.from, (node, position) => {
    const mark = node.isText && position < selection.from && schema.marks.quote.isInSet(node.marks);
    if (mark) uid = mark.attrs.uid;
  });
  return uid;
}

/** Quote the selection as a further run of the quote before it. */
export function continueQuote(editor) {
  const uid = quoteBefore(editor.state);
  if (uid !== null) quote(editor, uid);
}

function free(editor) {
  const { state } = editor;
  const type = state.schema.marks.quote;
  const { empty, $from } = state.selection;
  const { from, to } = empty ? getMarkRange($from, type) : state.selection;
  editor.view.dispatch(state.tr.removeMark(from, to, type).removeStoredMark(type));
}

function quote(editor, uid) {
  const { state } = editor;
  const texts = selected(state);
  if (!texts.length) return;
  const { tr } = state;
  const inner = withoutMarks(tr, ...trimmed(tr.doc, texts[0].from, texts.at(-1).to));
  tr.addMark(inner.from, inner.to, state.schema.marks.quote.create({ uid }));
  editor.view.dispatch(tr.scrollIntoView());
}

function trimmed(doc, from, to) {
  const character = (at) => doc.textBetween(at, at + 1, "\n");
  while (from < to && !character(from).trim()) from += 1;
  while (to > from && !character(to - 1).trim()) to -= 1;
  return [from, to];
}

/** Typed quotation marks at both ends, inside or just outside, go: the page sets those of its language. */
function withoutMarks(tr, from, to) {
  const character = (at) => (at < 0 || at >= tr.doc.content.size ? "" : tr.doc.textBetween(at, at + 1));
  if (to - from > 2 && OPENING.test(character(from)) && CLOSING.test(character(to - 1))) {
    tr.delete(to - 1, to).delete(from, from + 1);
    return { from, to: to - 2 };
  }
  if (OPENING.test(character(from - 1)) && CLOSING.test(character(to))) {
    tr.delete(to, to + 1).delete(from - 1, from);
    return { from: from - 1, to: to - 1 };
  }
  return { from, to };
}
