// The signs of the toolbar, drawn on a field of 24 by 24.

const PATHS = {
  undo: "M9 7 4 12l5 5M4 12h10a6 6 0 0 1 6 6",
  redo: "m15 7 5 5-5 5m5-5H10a6 6 0 0 0-6 6",
  bold: "M7 5h6a3.5 3.5 0 0 1 0 7H7zm0 7h7a3.5 3.5 0 0 1 0 7H7z",
  italic: "M10 5h7M7 19h7m1-14-5 14",
  bullet_list: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  ordered_list: "M10 6h10M10 12h10M10 18h10M4 4.5 5.5 4v4M4 16.5c0-1.5 2.5-1.5 2.5 0S4 18.500 4 19.500h2.500",
  blockquote: "M5 5v14M9 8h11M9 12h11M9 16h7",
  link: "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1m2 4a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1",
  rule: "M4 12h16",
  table: "M4 5h16v14H4zM4 10h16M4 14.500h16M12 10v9",
  add_row: "M4 4h16v8H4zM12 15v6m-3-3h6",
  delete_row: "M4 4h16v8H4zM9 18h6",
  add_column: "M4 4h8v16H4zM15 12h6m-3-3v6",
  delete_column: "M4 4h8v16H4zM15 12h6",
  delete_table: "M4 5h16v14H4zM9 9l6 6m0-6-6 6",
  direction: "M8 5h9M11 5v9m4-9v9M11 10a2.500 2.500 0 0 1 0-5M4 18h15m-3-2.500 3 2.500-3 2.500",
  quote: "M10 7c-3 1-4 3-4 5v5h5v-5H7.500M19 7c-3 1-4 3-4 5v5h5v-5h-3.500",
  continue_quote: "M9 6c-3 1-4 3-4 5v5h5v-5H6.500M14 14h7m-3-3 3 3-3 3",
  related: "M4 5h16v14H4zM8 10h8M8 14h5",
  picture: "M4 5h16v14H4zm0 11 5-5 4 4 2-2 5 5M15.500 9h.01",
};

/** The sign of a button, or nothing where the button is known by letters. */
export function icon(name) {
  if (!PATHS[name]) return null;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}
