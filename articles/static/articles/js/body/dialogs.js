// Small questions to the editor. They stand at the end of the page: a form inside the article's form is none.
import { ADDRESS } from "./schema.js";

/** Ask for an address: a string ("" takes the link away), or null when the question is put off. */
export function askAddress(words, current) {
  const input = document.createElement("input");
  Object.assign(input, { type: "text", dir: "ltr", required: true, value: current, pattern: `${ADDRESS.source}.+` });
  input.inputMode = "url";
  input.placeholder = "https://";
  const label = document.createElement("label");
  label.append(words.address, input);
  const buttons = [choice(words.apply, "apply")];
  if (current) buttons.push(choice(words.remove_link, "remove"));
  return ask(words.link, [label], buttons, words).then((answer) => {
    if (answer === "apply") return input.value.trim();
    return answer === "remove" ? "" : null;
  });
}

/** Ask which of these records (uid → name) to place: its uid, or null. */
export function askRecord(title, records, emptyMessage, words) {
  const entries = Object.entries(records);
  if (!entries.length) {
    const message = document.createElement("p");
    message.textContent = emptyMessage;
    return ask(title, [message], [], words);
  }
  const list = document.createElement("ul");
  for (const [uid, name] of entries) {
    const item = document.createElement("li");
    const text = document.createElement("bdi");
    text.textContent = name;
    const button = choice("", uid);
    button.append(text);
    item.append(button);
    list.append(item);
  }
  return ask(title, [list], [], words);
}

function choice(text, value) {
  const button = document.createElement("button");
  Object.assign(button, { type: "submit", value, textContent: text });
  button.formNoValidate = value === "remove";
  return button;
}

function ask(title, content, buttons, words) {
  const dialog = document.createElement("dialog");
  dialog.className = "body-dialog";
  const heading = document.createElement("h2");
  heading.textContent = title;
  dialog.setAttribute("aria-label", title);
  const cancel = choice(words.cancel, "");
  cancel.formNoValidate = true;
  const row = document.createElement("div");
  row.className = "body-dialog-buttons";
  row.append(...buttons, cancel);
  const form = document.createElement("form");
  form.method = "dialog";
  form.append(heading, ...content, row);
  dialog.append(form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue || null);
    });
    dialog.showModal();
  });
}
