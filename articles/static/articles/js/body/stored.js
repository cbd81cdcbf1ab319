// The body as the server stores it: what an untouched part of a text says stays as it is, byte for byte.
import { pm } from "../../../django_prose_editor/editor.js";

/** Write a document as HTML in the form that `clean_body` leaves unchanged. */
export function stored(doc) {
  const box = document.createElement("div");
  box.append(pm.model.DOMSerializer.fromSchema(doc.type.schema).serializeFragment(doc.content));
  for (const cell of box.querySelectorAll("li, td, th")) unwrapText(cell);
  for (const paragraph of box.querySelectorAll("p")) dropEmpty(paragraph);
  for (const body of box.querySelectorAll("tbody")) raiseHead(body);
  return box.innerHTML;
}

/** The editor wants a paragraph in every list item and cell; where it says nothing it is not stored. */
function unwrapText(cell) {
  const first = cell.firstElementChild;
  const isPlain = first?.tagName === "P" && !first.hasAttribute("dir");
  if (isPlain && ![...cell.children].slice(1).some((child) => child.tagName === "P")) {
    first.replaceWith(...first.childNodes);
  }
}

function dropEmpty(paragraph) {
  if (!paragraph.textContent.trim()) paragraph.remove();
}

/** Rows at the top that hold headings alone are the head of the table. */
function raiseHead(body) {
  const rows = [...body.rows];
  const end = rows.findIndex((row) => [...row.cells].some((cell) => cell.tagName === "TD"));
  if (end <= 0) return;
  const head = document.createElement("thead");
  head.append(...rows.slice(0, end));
  body.before(head);
}
