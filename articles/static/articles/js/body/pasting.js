// What comes from other programs becomes plain, well-built text before the editor reads it.
import { buildLists } from "./word_lists.js";

const JUNK = "meta, title, link, xml, img, svg, object, iframe, input, button";
const KEPT_ATTRIBUTES = {
  A: ["href"],
  Q: ["data-quote"],
  ASIDE: ["data-related"],
  FIGURE: ["data-picture"],
};
const HEADINGS = { H1: "h2", H4: "h3", H5: "h3", H6: "h3" };
const NO_BREAK_SPACE = /(?<!\d)\u00a0/g;

/** Clean clipboard HTML; `isKnown(kind, uid)` tells which records this article has. */
export function cleanPasted(html, isKnown) {
  const { body } = new DOMParser().parseFromString(inert(html), "text/html");
  const isOwn = body.querySelector("[data-pm-slice]") !== null;
  dropStrangers(body, isKnown);
  if (!isOwn) tidy(body);
  return body.innerHTML;
}

/** The policy forbids inline styles and handlers, and the browser complains when it parses one: they become data. */
function inert(html) {
  return html
    .replace(/<(style|script)\b.*?<\/\1\s*>/gis, "")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\s(style|on[a-z]+)\s*=/gi, " data-$1="));
}

/** Records of other articles mean nothing here: their words stay, their marks go. */
function dropStrangers(body, isKnown) {
  for (const quote of body.querySelectorAll("q")) {
    if (!isKnown("quote", quote.dataset.quote)) quote.replaceWith(...quote.childNodes);
  }
  for (const aside of body.querySelectorAll("aside")) {
    if (!isKnown("related", aside.dataset.related)) aside.replaceWith(...aside.childNodes);
  }
  for (const figure of body.querySelectorAll("figure")) {
    if (!isKnown("picture", figure.dataset.picture)) figure.replaceWith(...figure.childNodes);
  }
}

function tidy(body) {
  for (const junk of body.querySelectorAll(JUNK)) junk.remove();
  dropComments(body);
  buildLists(body);
  for (const element of body.querySelectorAll("b, i, span")) readEmphasis(element);
  for (const heading of body.querySelectorAll(Object.keys(HEADINGS).join())) {
    replaceTag(heading, HEADINGS[heading.tagName]);
  }
  for (const cell of body.querySelectorAll("[colspan]")) spread(cell);
  for (const element of body.querySelectorAll("*")) dropAttributes(element);
  softenSpaces(body);
  for (const line of body.querySelectorAll("body > br")) line.remove();
  for (const paragraph of body.querySelectorAll("p, h2, h3")) {
    if (!paragraph.textContent.trim()) paragraph.remove();
  }
}

function dropComments(body) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.remove();
}

/** Google Docs wraps everything in a <b> that is not bold, and says bold and italic in styles of spans. */
function readEmphasis(element) {
  const style = element.dataset.style ?? "";
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  const isBold = weight ? /^(?:bold|bolder|[6-9]00)$/i.test(weight) : element.tagName === "B";
  const slant = /font-style:\s*(\w+)/i.exec(style)?.[1];
  const isItalic = slant ? /^(?:italic|oblique)$/i.test(slant) : element.tagName === "I";
  let content = [...element.childNodes];
  for (const [isSet, tag] of [[isItalic, "em"], [isBold, "strong"]]) {
    if (!isSet || !element.textContent.trim()) continue;
    const wrapper = document.createElement(tag);
    wrapper.append(...content);
    content = [wrapper];
  }
  element.replaceWith(...content);
}

function replaceTag(element, tag) {
  const replacement = document.createElement(tag);
  replacement.append(...element.childNodes);
  element.replaceWith(replacement);
}

/** Tables have no joined cells: those that were joined follow empty. */
function spread(cell) {
  for (let extra = Math.min(cell.colSpan, 20) - 1; extra > 0; extra -= 1) {
    cell.after(document.createElement(cell.tagName));
  }
}

function dropAttributes(element) {
  const kept = KEPT_ATTRIBUTES[element.tagName] ?? [];
  for (const { name } of [...element.attributes]) {
    if (!kept.includes(name)) element.removeAttribute(name);
  }
}

/** Word and Docs hold spaces with no-break spaces; between a number and its unit they are meant. */
function softenSpaces(body) {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode } = walker;
    currentNode.nodeValue = currentNode.nodeValue.replace(NO_BREAK_SPACE, " ");
  }
}
