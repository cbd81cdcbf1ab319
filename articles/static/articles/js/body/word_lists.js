// Word copies a list as paragraphs that only look like one; its style says level and sign.

const LEVEL = /mso-list:\s*\w+\s+level(\d+)/i;
const SIGN = "[data-style*='mso-list:Ignore' i], [data-style*='mso-list: Ignore' i]";
const NUMBERED = /^[(\s]*[\p{Nd}\p{L}]{1,4}[.)\-]/u;

/** Turn runs of Word's list paragraphs into lists, nested by level. */
export function buildLists(body) {
  /** The open lists, outermost first, while their paragraphs follow each other. */
  let open = [];
  let previous = null;
  for (const paragraph of [...body.querySelectorAll("[data-style*='mso-list' i]")]) {
    const level = Number(LEVEL.exec(paragraph.dataset.style)?.[1]);
    if (!level) continue;
    if (!previous || paragraph.previousElementSibling !== previous) open = [];
    const tag = takeSign(paragraph);
    open.length = Math.min(open.length, level);
    while (open.length < level) open.push(beginList(tag, open.at(-1), paragraph));
    const item = document.createElement("li");
    item.append(...paragraph.childNodes);
    open.at(-1).append(item);
    previous = open[0];
    paragraph.remove();
  }
}

/** Take the written bullet or number away and tell which kind of list it belongs to. */
function takeSign(paragraph) {
  const sign = paragraph.querySelector(SIGN);
  const isNumbered = NUMBERED.test(sign?.textContent ?? "");
  sign?.remove();
  return isNumbered ? "ol" : "ul";
}

function beginList(tag, outer, paragraph) {
  const list = document.createElement(tag);
  if (!outer) {
    paragraph.before(list);
  } else {
    if (!outer.lastElementChild) outer.append(document.createElement("li"));
    outer.lastElementChild.append(list);
  }
  return list;
}
