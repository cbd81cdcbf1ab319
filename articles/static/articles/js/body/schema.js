// What a body may hold: the vocabulary of articles/text/body.py, in the same spelling.
import {
  Blockquote,
  Bold,
  BulletList,
  Document,
  Dropcursor,
  Gapcursor,
  HardBreak,
  Heading,
  History,
  HorizontalRule,
  Italic,
  ListItem,
  Mark,
  Node,
  OrderedList,
  Paragraph,
  Table,
  TableCell,
  TableHeader,
  TableRow,
  Text,
} from "../../../django_prose_editor/editor.js";

export const UID = /^[0-9a-z]{1,12}$/;
export const ADDRESS = /^(?:https?:\/\/|mailto:|tel:)/;

/** A node or mark that points at a record: its one attribute `uid` is written as `data-…` in the HTML. */
function uidAttribute(name) {
  return {
    uid: {
      default: null,
      parseHTML: (element) => element.getAttribute(name),
      renderHTML: ({ uid }) => ({ [name]: uid }),
    },
  };
}

function uidRule(tag, name) {
  return [{ tag: `${tag}[${name}]`, getAttrs: (element) => UID.test(element.getAttribute(name)) && null }];
}

/** Someone's words, in one or more runs. It stands outside all other marks, so that one run stays one element. */
export const Quote = Mark.create({
  name: "quote",
  priority: 2000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => uidAttribute("data-quote"),
  parseHTML: () => uidRule("q", "data-quote"),
  renderHTML: ({ HTMLAttributes }) => ["q", HTMLAttributes, 0],
});

const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (element) => ADDRESS.test(element.getAttribute("href")) && null },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],
});

/** The nodes that stand where a record is shown, by name. */
export const PLACED = {
  related: { tag: "aside", attribute: "data-related" },
  picture: { tag: "figure", attribute: "data-picture" },
};

function placed(name, view) {
  const { tag, attribute } = PLACED[name];
  return Node.create({
    name,
    group: "block",
    atom: true,
    draggable: true,
    addAttributes: () => uidAttribute(attribute),
    parseHTML: () => uidRule(tag, attribute),
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes],
    addNodeView: () => view,
  });
}

const DirectedParagraph = Paragraph.extend({
  addAttributes: () => ({
    dir: {
      default: null,
      parseHTML: (element) => (["ltr", "rtl"].includes(element.getAttribute("dir")) ? element.dir : null),
    },
  }),
});

const WITHOUT_SPANS = {
  colspan: { default: 1, parseHTML: () => 1, rendered: false },
  rowspan: { default: 1, parseHTML: () => 1, rendered: false },
  colwidth: { default: null, parseHTML: () => null, rendered: false },
};

/** Tab walks through the cells and leaves behind the last one: it never keeps the keyboard. */
const WalkedTable = Table.extend({
  addNodeView: null,
  addKeyboardShortcuts() {
    return { ...this.parent?.(), Tab: () => this.editor.commands.goToNextCell() };
  },
});

/** All extensions; `view` draws what is placed in the text. */
export function vocabulary(view) {
  return [
    Document,
    DirectedParagraph,
    Text,
    HardBreak,
    Heading.configure({ levels: [2, 3] }),
    BulletList,
    OrderedList.extend({ addAttributes: () => ({}), addNodeView: null }),
    ListItem,
    Blockquote,
    HorizontalRule,
    WalkedTable,
    TableRow,
    TableHeader.extend({ addAttributes: () => WITHOUT_SPANS }),
    TableCell.extend({ addAttributes: () => WITHOUT_SPANS }),
    placed("related", view),
    placed("picture", view),
    Quote,
    Link,
    Bold,
    Italic,
    History,
    Dropcursor,
    Gapcursor,
  ];
}
