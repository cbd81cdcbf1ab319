// The admin's autocomplete boxes are built by Select2, which leaves them and their search fields without a name.

/** Name a box after the label of the select it stands for. */
function name(box) {
  const select = box.previousElementSibling;
  const label = select?.labels?.[0]?.textContent.trim().replace(/:$/, "");
  if (!label) return;
  for (const part of box.querySelectorAll("[role='combobox'], [role='textbox'], [type='search']")) {
    part.removeAttribute("aria-labelledby");
    const chosen = part.textContent.trim();
    part.setAttribute("aria-label", chosen ? `${label}: ${chosen}` : label);
  }
}

function nameAll() {
  for (const box of document.querySelectorAll("select + .select2-container")) name(box);
  // The list that opens stands at the end of the page; the box it belongs to is the one that is open.
  const open = document.querySelector("select + .select2-container--open");
  const search = document.querySelector("body > .select2-container--open [type='search']");
  if (open && search) search.setAttribute("aria-label", open.querySelector("[aria-label]")?.ariaLabel ?? "");
}

new MutationObserver(nameAll).observe(document.body, { childList: true, subtree: true });
nameAll();
