/* The form of a story: nothing typed is lost on the way to another page. Without this script every link and
   button still works; what is unsaved is then the browser's to ask about. */

const form = document.querySelector("#article_form");

if (form) {
  const sent = () => new URLSearchParams(new FormData(form)).toString();
  let before = "";
  let leaving = false;
  // After the editor has put each body into its own form: that is no change yet.
  window.addEventListener("load", () => setTimeout(() => { before = sent(); }));
  const isChanged = () => before !== "" && sent() !== before;

  const saveAnd = (field, value) => {
    document.querySelector(field).value = value;
    form.requestSubmit();
  };

  form.addEventListener("submit", () => { leaving = true; });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && isChanged()) event.preventDefault();
  });

  document.addEventListener("click", (event) => {
    const step = event.target.closest("a[data-step]");
    const language = event.target.closest("a[data-language]");
    if (!(step || language) || event.ctrlKey || event.metaKey || event.shiftKey || !isChanged()) return;
    event.preventDefault();
    if (step) saveAnd("#desk-step", step.dataset.step);
    else saveAnd("#desk-switch", language.dataset.language);
  });

  document.addEventListener("keydown", (event) => {
    if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector("[name=_continue]"));
  });

  // Words were marked as a quote: the row that says whose they are comes with the mark's uid.
  form.addEventListener("newsroom:quote-added", (event) => {
    const add = document.querySelector("#quotes-group .add-row a");
    if (!add) return;
    add.click();
    const row = [...document.querySelectorAll("#quotes-group .inline-related:not(.empty-form)")].pop();
    const uid = row?.querySelector("input[name$=-uid]");
    if (!uid) return;
    uid.value = event.detail.uid;
    const words = row.querySelector(".field-words .readonly");
    if (words) words.textContent = event.detail.text;
  });
}
