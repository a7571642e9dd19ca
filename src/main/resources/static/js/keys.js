// data-key="n" on a link, button or field: the key follows, presses or focuses it. "ctrl+enter", "shift+1" and "m 3" (one after the other) work too.
// Single letters rest inside inputs, while an IME composes, and when switched off (WCAG 2.1.4).
const dialog = document.getElementById("keys");
const off = () => localStorage.getItem("openpar.keys") === "off";
const typing = target => target.closest("input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]");
let before = "";

function name(event) {
  const key = event.key.toLowerCase();
  const plain = event.shiftKey && /^digit\d$/i.test(event.code) ? event.code.slice(5) : key;
  const shift = event.shiftKey && (plain !== key || key.length > 1);
  return (event.ctrlKey || event.metaKey ? "ctrl+" : "") + (event.altKey ? "alt+" : "") + (shift ? "shift+" : "") + plain;
}

function shown(key) {
  return [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)].find(e => e.offsetParent !== null && !e.disabled);
}

function act(element) {
  if (element.matches("input:not([type=checkbox],[type=radio],[type=submit]), textarea, select")) element.focus();
  else if (element.matches("[type=radio],[type=checkbox]")) { element.focus(); element.click(); }
  else element.click();
}

document.addEventListener("keydown", event => {
  if (event.isComposing || event.defaultPrevented) return;
  const key = name(event);
  const single = key.length === 1;
  if (single && (off() && key !== "?" || typing(event.target))) return;
  if (key === "enter" && event.target.closest("a, button, summary, input, textarea, select")) return;
  if (key === "?" && dialog) { event.preventDefault(); dialog.showModal(); return; }
  const search = key === "/" ? document.querySelector("[data-search]") : null;
  const element = search || shown(before + " " + key) || shown(key);
  before = single ? key : "";
  if (!element || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  act(element);
});

const toggle = document.querySelector("[data-keys-off]");
if (toggle) {
  toggle.checked = off();
  toggle.addEventListener("change", () => toggle.checked ? localStorage.setItem("openpar.keys", "off") : localStorage.removeItem("openpar.keys"));
}
document.querySelectorAll("[data-keys-open]").forEach(b => b.addEventListener("click", () => dialog && dialog.showModal()));
