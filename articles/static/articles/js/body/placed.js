// Records placed in the text: a box with a readable name, which is never saved.
import { pm } from "../../../django_prose_editor/editor.js";

/** Make the function that draws placed nodes for one editor. */
export function placedView(labels, words) {
  return ({ node, editor, getPos }) => {
    const dom = document.createElement("div");
    dom.className = `placed placed-${node.type.name}`;
    dom.dataset.uid = node.attrs.uid;
    const kind = document.createElement("span");
    kind.className = "placed-kind";
    kind.textContent = words[node.type.name];
    const name = document.createElement("bdi");
    name.className = "placed-name";
    dom.append(
      kind,
      name,
      button("↑", words.move_up, () => move(editor, getPos(), -1)),
      button("↓", words.move_down, () => move(editor, getPos(), 1)),
      button("×", words.remove, () => remove(editor, getPos())),
    );
    const show = () => {
      const label = labels.of(node.type.name)[node.attrs.uid];
      name.textContent = label ?? words.unknown;
      dom.classList.toggle("placed-unknown", label === undefined);
    };
    show();
    labels.addEventListener("change", show);
    return {
      dom,
      stopEvent: (event) => event.target.closest?.("button") !== null,
      ignoreMutation: () => true,
      destroy: () => labels.removeEventListener("change", show),
    };
  };
}

function button(sign, label, act) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = sign;
  element.title = label;
  element.setAttribute("aria-label", label);
  element.addEventListener("click", act);
  return element;
}

function remove(editor, position) {
  const node = editor.state.doc.nodeAt(position);
  editor.chain().deleteRange({ from: position, to: position + node.nodeSize }).focus().run();
}

/** Swap with the block before (-1) or after (1); at an end nothing happens. */
function move(editor, position, step) {
  const { doc, tr } = editor.state;
  const $position = doc.resolve(position);
  const node = $position.nodeAfter;
  const other = step < 0 ? $position.nodeBefore : doc.resolve(position + node.nodeSize).nodeAfter;
  if (!other) return;
  const target = position + step * other.nodeSize;
  tr.delete(position, position + node.nodeSize).insert(target, node);
  tr.setSelection(pm.state.NodeSelection.create(tr.doc, target)).scrollIntoView();
  editor.view.dispatch(tr);
  editor.view.dom.querySelector(`[data-uid="${node.attrs.uid}"] button:nth-of-type(${step < 0 ? 1 : 2})`)?.focus();
}

/** The uids that stand in the text, by kind. */
export function placedUids(doc, kind) {
  const found = new Set();
  doc.descendants((node) => {
    if (node.type.name === kind) found.add(node.attrs.uid);
  });
  return found;
}

/** Put a record after the block the cursor is in. */
export function place(editor, kind, uid) {
  const { selection, schema, tr } = editor.state;
  const at = selection.$to.depth ? selection.$to.after(1) : selection.to;
  tr.insert(at, schema.nodes[kind].create({ uid }));
  tr.setSelection(pm.state.NodeSelection.create(tr.doc, at)).scrollIntoView();
  editor.view.dispatch(tr);
  editor.commands.focus();
}
