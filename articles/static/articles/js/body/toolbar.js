// The toolbar: one stop for Tab, arrows inside (WAI-ARIA's toolbar pattern), Escape back to the text.
import { icon } from "./icons.js";

const LETTERS = { heading: "H2", subheading: "H3" };

/** Build the toolbar of an editor; it follows every change of text and selection. */
export function toolbar(editor, groups, words, surfaceId) {
  const bar = document.createElement("div");
  bar.className = "body-toolbar";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.toolbar);
  bar.setAttribute("aria-controls", surfaceId);
  const made = [];
  for (const group of groups) {
    const box = document.createElement("div");
    box.className = "body-toolbar-group";
    for (const item of group) {
      const button = build(item, words);
      button.addEventListener("click", () => {
        if (button.getAttribute("aria-disabled") !== "true") item.act(editor);
      });
      made.push({ button, item });
      box.append(button);
    }
    bar.append(box);
  }
  const refresh = () => show(made, editor);
  editor.on("transaction", refresh);
  bar.addEventListener("keydown", (event) => walk(event, made, editor));
  bar.addEventListener("focusin", ({ target }) => stopAt(target.closest("button"), made));
  // A press must not take the selection out of the text it is about.
  bar.addEventListener("mousedown", (event) => event.preventDefault());
  refresh();
  stopAt(made[0].button, made);
  return bar;
}

function build(item, words) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.name = item.name;
  const sign = icon(item.name) ?? LETTERS[item.name];
  const hint = words.keys[item.name] ? ` (${words.keys[item.name]})` : "";
  button.append(sign);
  if (item.hasWords) button.append(words[item.name]);
  else button.setAttribute("aria-label", words[item.name]);
  button.title = words[item.name] + hint;
  return button;
}

function show(made, editor) {
  for (const { button, item } of made) {
    button.hidden = Boolean(item.where) && !item.where(editor);
    button.setAttribute("aria-disabled", String(Boolean(item.can) && !item.can(editor)));
    if (item.is) button.setAttribute("aria-pressed", String(Boolean(item.is(editor))));
  }
  const stop = made.find(({ button }) => button.tabIndex === 0);
  if (stop?.button.hidden) stopAt(made[0].button, made);
}

function stopAt(stop, made) {
  for (const { button } of made) button.tabIndex = button === stop ? 0 : -1;
}

function walk(event, made, editor) {
  const buttons = made.map(({ button }) => button).filter((button) => !button.hidden);
  const here = buttons.indexOf(document.activeElement);
  const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const steps = {
    ArrowLeft: forward === "ArrowLeft" ? here + 1 : here - 1,
    ArrowRight: forward === "ArrowRight" ? here + 1 : here - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  if (event.key === "Escape") {
    editor.commands.focus();
  } else if (event.key in steps) {
    buttons[(steps[event.key] + buttons.length) % buttons.length].focus();
  } else {
    return;
  }
  event.preventDefault();
}
