// What is typed is kept in this browser until the server has it: a closed tab, a lost connection or a session
// that ended costs nothing. The page offers it back; nothing is put into the form unasked.

const form = document.querySelector("#article_form");
const notice = document.querySelector("#desk-kept");
const WAIT_MS = 800;

if (form && notice) {
  const key = `newsroom:${notice.dataset.key}`;
  const fields = () => form.querySelectorAll("textarea[name], input[type=text][name]");
  const own = (field) => !/^(slug|due_at)|-\d+-|__prefix__/.test(field.name);
  const values = () => Object.fromEntries([...fields()].filter(own).map((field) => [field.name, field.value]));
  const plain = (texts) => JSON.stringify(Object.entries(texts).map(([name, text]) => [name, text.replace(/\s+/g, " ").trim()]));
  const seen = () => form.querySelector("[name=seen]").value;
  const read = (name) => JSON.parse(localStorage.getItem(name) ?? "null");
  const hasErrors = document.querySelector(".errornote") !== null;

  const keep = (isSent) => {
    if (plain(values()) === begun) return localStorage.removeItem(key);
    localStorage.setItem(key, JSON.stringify({ seen: seen(), at: Date.now(), isSent, texts: values() }));
  };

  const offer = (kept) => {
    const time = notice.querySelector("time");
    time.dateTime = new Date(kept.at).toISOString();
    time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short", numberingSystem: "latn" }).format(kept.at);
    notice.hidden = false;
    notice.querySelector("[data-restore]").addEventListener("click", () => {
      for (const field of fields()) {
        if (!(field.name in kept.texts)) continue;
        field.value = kept.texts[field.name];
        field.dispatchEvent(new Event("change", { bubbles: true }));
      }
      notice.hidden = true;
    });
    notice.querySelector("[data-discard]").addEventListener("click", () => {
      localStorage.removeItem(key);
      notice.hidden = true;
    });
  };

  // A story that has just been written for the first time: what was kept of its empty form has arrived.
  const first = notice.dataset.firstKey && `newsroom:${notice.dataset.firstKey}`;
  if (first && !hasErrors && read(first)?.isSent) localStorage.removeItem(first);

  const begun = plain(values());
  const kept = read(key);
  if (kept) {
    const hasArrived = kept.isSent && !hasErrors && kept.seen !== seen();
    if (hasArrived || plain(kept.texts) === begun) localStorage.removeItem(key);
    else offer(kept);
  }

  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => keep(false), WAIT_MS);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    keep(true);
  });
}
