// Each field is saved by itself when it is left. What cannot be sent is kept on this computer and sent when the line is back; "saved" is said only after the server said so.
import { applied, heldBy, state, offlineBar, shutMessage } from "./sheet-pieces.js";
import { Queue } from "./save-queue.js";

const form = document.querySelector("[data-autosave]");
const plain = document.getElementById("leaf");
const queue = new Queue(form?.dataset.keep + "." + form?.dataset.person);
const AGAIN = [3, 5, 10, 20, 30];
let sending = false, failures = 0, timer = 0, sentAfterBreak = 0, why = "";

const fields = name => [...form.querySelectorAll(`[data-field="${CSS.escape(name)}"]`)];
const none = name => form.querySelector(`[data-none="${CSS.escape(name)}"]`);
const valueOf = name => {
  const all = fields(name);
  return all[0].type === "radio" ? (all.find(f => f.checked)?.value ?? "") : all[0].value;
};

function put(name, version) {
  queue.put({ node: form.dataset.node, leaf: form.dataset.leaf, field: name, value: none(name)?.checked ? "" : valueOf(name), none: none(name)?.checked ?? false,
    version: version ?? Number(fields(name)[0].dataset.version), key: crypto.randomUUID?.() ?? String(Math.random()).slice(2) + Date.now(), at: new Date().toISOString(), offline: failures > 0 });
  flush();
}

async function flush() {
  clearTimeout(timer);
  if (sending) return;
  sending = true;
  let entry;
  while ((entry = queue.next())) {
    state("saving");
    let answer;
    queue.markSent(entry);
    try {
      answer = await send(entry);
    } catch (broken) {
      broke();
      break;
    }
    if (answer.status === 401 || answer.status === 403) { state("signed-out"); break; }
    if (answer.status >= 500) { await refused(answer); break; }
    await take(entry, answer);
  }
  sending = false;
  if (!queue.next()) back();
}

function send(entry) {
  const body = new URLSearchParams({ node: entry.node, field: entry.field, value: entry.value, none: entry.none, version: entry.version, saveKey: entry.key });
  if (entry.leaf) body.set("leaf", entry.leaf);
  if (entry.offline) body.set("madeOffline", entry.at);
  return fetch(form.dataset.autosave, { method: "POST", body, keepalive: body.toString().length < 60000, signal: AbortSignal.timeout(15000),
    headers: { "X-CSRF-TOKEN": document.querySelector("meta[name=csrf]").content, "X-Requested-With": "fetch" } });
}

async function take(entry, answer) {
  const here = entry.node === form.dataset.node;
  const text = await answer.text();
  if (answer.status === 423) {
    queue.done(entry);
    shutMessage(text);
    return;
  }
  const saved = applied(text, here);
  if (saved) queue.done(entry, Number(saved.dataset.version)); else queue.done(entry);
  if (entry.offline && answer.ok) sentAfterBreak++;
  if (!here) { if (!answer.ok) queue.stick(entry); return; }
  for (const field of fields(entry.field)) {
    field.toggleAttribute("data-unsaved", !answer.ok);
    if (answer.ok) field.removeAttribute("aria-invalid"); else field.setAttribute("aria-invalid", "true");
    if (answer.ok && saved) field.dataset.version = saved.dataset.version;
  }
  if (answer.ok && saved) { echo(entry, saved); retryRefused(entry.field); }
}

/** The value as the server reads it, unless somebody types on meanwhile. */
function echo(entry, saved) {
  const hidden = plain.elements["version." + entry.field];
  if (hidden) hidden.value = saved.dataset.version;
  const field = fields(entry.field)[0];
  if (field.tagName === "INPUT" && field.type !== "radio" && field.value === entry.value) field.value = saved.dataset.value;
}

/** A value refused because of another one may be right now. */
function retryRefused(but) {
  form.querySelectorAll("[data-unsaved]").forEach(f => {
    if (f.dataset.field !== but && document.getElementById("t-" + f.dataset.field)?.dataset.kind === "refused") put(f.dataset.field);
  });
}

/** The server says when to come again, and why: somebody else holds the sheet for a while. */
async function refused(answer) {
  const after = Number(answer.headers.get("Retry-After"));
  const held = heldBy(await answer.text());
  broke(held ?? "error", after > 0 ? after : undefined);
}

function broke(kind = "offline", after) {
  const wait = after ?? AGAIN[Math.min(failures, AGAIN.length - 1)];
  failures++;
  queue.markOffline();
  why = kind;
  state(kind, wait);
  offlineBar(queue.length, 0, why);
  timer = setTimeout(flush, wait * 1000);
}

function back() {
  if (failures > 0) offlineBar(0, sentAfterBreak, why);
  failures = 0;
  sentAfterBreak = 0;
}

function changed(event) {
  const name = event.target.dataset.field ?? event.target.dataset.none;
  if (!name) return;
  if (event.target.dataset.none && event.target.checked) fields(name)[0].value = "";
  if (event.target.dataset.field && none(name)) none(name).checked = false;
  put(name);
}

function pressed(event) {
  const button = event.target.closest("[data-choose],[data-keep-mine],[data-take-theirs]");
  if (!button) return;
  const { choose, keepMine, takeTheirs } = button.dataset;
  const name = button.dataset.for ?? keepMine ?? takeTheirs;
  if (choose !== undefined) { fields(name)[0].value = choose; put(name); }
  if (keepMine !== undefined) put(name, Number(button.dataset.version));
  if (takeTheirs !== undefined) {
    for (const field of fields(name)) {
      if (field.type === "radio") field.checked = field.value === button.dataset.value; else field.value = button.dataset.value;
      field.dataset.version = button.dataset.version;
      field.removeAttribute("data-unsaved");
      field.removeAttribute("aria-invalid");
    }
    if (none(name)) none(name).checked = button.dataset.none === "true";
    document.getElementById("t-" + name).replaceChildren();
  }
  fields(name)[0].focus();
}

/** "Xong, sang X": what is in the fields is saved first, then the next leaf opens. */
async function submitted(event) {
  event.preventDefault();
  const next = event.submitter?.value || form.dataset.node;
  if (form.contains(document.activeElement)) document.activeElement.blur();
  await flush();
  while (sending) await new Promise(later => setTimeout(later, 50));
  const unsaved = form.querySelector("[data-unsaved]");
  if (unsaved) unsaved.focus(); else if (!queue.next()) location.assign(form.dataset.keep + "/leaf/" + next);
}

if (form) {
  form.addEventListener("change", changed);
  form.addEventListener("click", pressed);
  plain.addEventListener("submit", submitted);
  form.querySelectorAll("textarea[data-field]").forEach(text => {
    let idle = 0, last = text.value;
    text.addEventListener("input", () => { clearTimeout(idle); idle = setTimeout(() => { if (text.value !== last) { last = text.value; put(text.dataset.field); } }, 2500); });
    text.addEventListener("change", () => { clearTimeout(idle); last = text.value; });
  });
  addEventListener("online", () => flush());
  document.querySelector("[data-retry]")?.addEventListener("click", () => flush());
  for (const entry of queue.stuckOf(form.dataset.node)) {
    if (fields(entry.field).length && fields(entry.field)[0].type !== "radio") fields(entry.field)[0].value = entry.value;
    queue.release(entry);
  }
  document.documentElement.dataset.autosave = "on";
  if (queue.next()) flush();
}
