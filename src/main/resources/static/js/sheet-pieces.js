// Pieces of the sheet that the server sends anew, and the words about saving.

/** Puts every piece in the place of the one with the same id; says which field was answered. */
export function applied(html, here) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  const saved = answer.querySelector("output[data-saved]");
  for (const piece of answer.querySelectorAll("[id]")) {
    const place = document.getElementById(piece.id);
    if (!place || piece.parentElement.closest("[id]")) continue;
    if (piece.id.startsWith("t-") && !here) continue;
    if (piece.id.startsWith("row-")) keepCurrent(place, piece);
    place.replaceWith(document.adoptNode(piece));
  }
  return saved;
}

/** The open leaf stays the open one, whichever leaf was saved; links keep their filter. */
function keepCurrent(place, piece) {
  piece.setAttribute("href", place.getAttribute("href"));
  if (place.hasAttribute("aria-current")) piece.setAttribute("aria-current", "page"); else piece.removeAttribute("aria-current");
}

export function state(kind, seconds = 0) {
  const words = document.getElementById("save-" + kind)?.content.firstElementChild?.cloneNode(true);
  const place = document.getElementById("save");
  if (!words || !place) return;
  const text = words.querySelector("span");
  const pattern = text.textContent;
  const count = left => { text.textContent = pattern.replace("{0}", left); if (left > 0 && words.isConnected) setTimeout(() => count(left - 1), 1000); };
  place.replaceWith(words);
  if (pattern.includes("{0}")) count(seconds);
}

/** @param why moving or busy where the server holds the sheet; else the line was broken */
export function offlineBar(waiting, sent = 0, why = "") {
  const bar = document.getElementById("offline");
  if (!bar) return;
  const clock = document.querySelector("[data-clock]")?.textContent.slice(0, 5) ?? "";
  bar.hidden = waiting === 0 && sent === 0;
  bar.querySelector("span").textContent = waiting > 0 ? (bar.dataset[why] ?? bar.dataset.one).replace("{0}", waiting) : (bar.dataset[why] ? bar.dataset.sent : bar.dataset.back).replace("{0}", sent).replace("{1}", clock);
  bar.querySelector("[data-retry]").hidden = waiting === 0;
}

/** Why the sheet cannot be written just now; nothing where the answer does not say. */
export function heldBy(html) {
  return new DOMParser().parseFromString(html, "text/html").querySelector("[data-held]")?.dataset.held;
}

/** The sheet closed while the form was open: said above the form; what was typed stays in sight. */
export function shutMessage(html) {
  const answer = new DOMParser().parseFromString(html, "text/html");
  const message = answer.getElementById("shut");
  const save = answer.getElementById("save");
  document.getElementById("shut")?.remove();
  document.querySelector(".pane--work .pane__scroll").prepend(document.adoptNode(message));
  document.getElementById("save").replaceWith(document.adoptNode(save));
  message.scrollIntoView();
}
