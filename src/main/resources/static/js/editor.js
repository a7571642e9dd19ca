// The editor of a leaf: the bench follows what is typed, another kind of rule is shown at once, nothing typed leaves unnoticed.
const form = document.querySelector("form#node");
let changed = false;
let waiting;
let asked = 0;

async function refresh() {
  const mine = ++asked;
  const answer = await fetch(form.dataset.bench, {
    method: "POST",
    headers: { "X-Requested-With": "fetch" },
    body: new URLSearchParams(new FormData(form)),
  }).catch(() => null);
  if (!answer || !answer.ok || mine !== asked) return;
  const held = document.activeElement && document.activeElement.closest("#bench") ? document.activeElement.id : "";
  document.getElementById("bench").outerHTML = await answer.text();
  if (held) document.getElementById(held)?.focus();
}

if (form && form.dataset.bench) {
  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(refresh, 350);
  };
  document.addEventListener("input", (event) => {
    if (event.target.form !== form) return;
    if (!event.target.name.startsWith("try.")) changed = true;
    later();
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest('button[value="try"]');
    if (!button || button.form !== form) return;
    event.preventDefault();
    refresh();
  });
  // Enter in a tried figure tries; it does not save.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.target.form !== form || !event.target.name.startsWith("try.")) return;
    event.preventDefault();
    refresh();
  });
  // A mouse chooses one kind at once; arrow keys pass kinds by on the way, so they wait for the button.
  let byKey = false;
  document.addEventListener("keydown", (event) => { if (event.target.dataset?.kind) byKey = true; });
  document.addEventListener("pointerdown", (event) => { if (event.target.dataset?.kind) byKey = false; });
  document.addEventListener("change", (event) => {
    if (event.target.form !== form || !event.target.dataset.kind || byKey) return;
    const go = form.querySelector(`button[value="kind:${CSS.escape(event.target.dataset.kind)}"]`) ||
      [...form.elements].find((e) => e.value === "kind:" + event.target.dataset.kind);
    if (go) go.click();
  });
}
if (form) {
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    const move = document.querySelector(`button[form="place"][value="${event.key === "ArrowUp" ? "up" : "down"}"]`);
    if (!move) return;
    event.preventDefault();
    move.click();
  });
  // Saved only when the server answers; without it the page stays with everything typed and tries again.
  const lost = document.getElementById("offline");
  let reached = false;
  let again;
  const send = async (submitter) => {
    clearTimeout(again);
    const up = await fetch("/up", { cache: "no-store" }).then((answer) => answer.ok).catch(() => false);
    lost.hidden = up;
    if (!up) {
      again = setTimeout(() => send(submitter), 5000);
      return;
    }
    reached = true;
    form.requestSubmit(submitter);
  };
  form.addEventListener("submit", (event) => {
    if (reached) {
      changed = false;
      const state = document.getElementById("save");
      if (state && ["save", "confirm"].includes(event.submitter?.value)) state.textContent = state.dataset.saving;
      return;
    }
    event.preventDefault();
    send(event.submitter);
  });
  window.addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
  const here = document.querySelector("#tree [aria-current]");
  if (here) here.scrollIntoView({ block: "center" });
}
