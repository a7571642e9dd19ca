// An annex on its way in: a wrong file is told before it travels, reading is shown, ticks are kept as they are made. None of it is needed.
const OLD = "d0cf11e0", PDF = "25504446", ZIP = "504b", PICTURES = ["ffd8", "89504e47", "47494638", "49492a00"];
const form = document.getElementById("annex");
const said = (text, ...words) => words.reduce((t, word, n) => t.replaceAll(`{${n}}`, word), text);

/** Why a file cannot be an annex; "" where only the server can tell. */
async function wrong(file) {
  const kind = (file.name.match(/\.[^.]+$/) || [""])[0].toLowerCase();
  const begins = [...new Uint8Array(await file.slice(0, 4).arrayBuffer())].map(b => b.toString(16).padStart(2, "0")).join("");
  if (file.size === 0) return form.dataset.empty;
  if (file.size > Number(form.dataset.most)) return said(form.dataset.large, Math.ceil(file.size / 1048576).toLocaleString(document.documentElement.lang));
  if (kind === ".pdf" || begins === PDF) return form.dataset.pdf;
  if (kind === ".doc" || kind === ".xls" || begins === OLD) return form.dataset.old;
  if (PICTURES.some(p => begins.startsWith(p)) || [".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic"].includes(kind)) return form.dataset.picture;
  if (![".docx", ".xlsx", ".csv"].includes(kind)) return said(form.dataset.kind, kind || file.name);
  if (kind !== ".csv" && !begins.startsWith(ZIP)) return said(form.dataset.content, kind);
  return "";
}

if (form) {
  const input = form.elements.file;
  const error = document.getElementById("f-file-error");
  const reading = document.getElementById("reading");
  const button = form.querySelector("button");
  const tell = why => {
    error.lastElementChild.textContent = why;
    error.hidden = !why;
    input.setCustomValidity(why);
    if (why) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
  input.addEventListener("change", async () => {
    const file = input.files[0];
    const why = file ? await wrong(file) : "";
    if (input.files[0] === file) tell(why);
  });
  form.addEventListener("submit", () => {
    button.disabled = true;
    setTimeout(() => { reading.hidden = false; }, 400);
    setTimeout(() => { reading.children[1].hidden = false; }, 4000);
  });
  // Back from the next page: the form is as it was.
  window.addEventListener("pageshow", () => { button.disabled = false; reading.hidden = true; });
}

const ticks = document.querySelector("form[data-ticks]");
if (ticks) {
  const state = ticks.querySelector("[data-ticks-state]");
  const draft = document.getElementById("draft");
  let waiting, saving = Promise.resolve(), unsaved = false;
  const keep = () => {
    clearTimeout(waiting);
    state.textContent = ticks.dataset.saving;
    saving = fetch(ticks.action, { method: "POST", headers: { "X-Requested-With": "fetch" }, body: new URLSearchParams(new FormData(ticks)) })
      .then(answer => answer.ok ? answer.text() : Promise.reject(answer.status))
      .then(html => {
        unsaved = false;
        document.getElementById("count").outerHTML = html;
        state.textContent = said(ticks.dataset.saved, new Date().toLocaleTimeString("vi-VN", { hour: "2-digit", minute: "2-digit" }));
      })
      .catch(() => {
        state.textContent = ticks.dataset.lost;
        waiting = setTimeout(keep, 5000);
      });
    return saving;
  };
  ticks.addEventListener("change", event => {
    if (event.target.name !== "rule") return;
    unsaved = true;
    clearTimeout(waiting);
    waiting = setTimeout(keep, 300);
  });
  draft?.addEventListener("submit", async event => {
    if (!unsaved) return;
    event.preventDefault();
    await keep();
    if (!unsaved) draft.requestSubmit();
  });
}
