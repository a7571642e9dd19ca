// The third pane of a workbench below 1180 px: links to #side open it without this; here I and Escape do, and focus follows.
const pane = document.querySelector(".workbench > .pane--side");
const narrow = matchMedia("(max-width: 1180px)");

function turn(on) {
  pane.classList.toggle("is-open", on);
  if (location.hash === "#" + pane.id) history.replaceState(null, "", location.pathname + location.search);
  if (on) { pane.tabIndex = -1; pane.focus(); } else document.querySelector(".drawer-open")?.focus();
}

if (pane) {
  document.querySelectorAll(".drawer-open").forEach(a => a.addEventListener("click", e => { e.preventDefault(); turn(!pane.classList.contains("is-open")); }));
  document.querySelectorAll(".drawer-close").forEach(a => a.addEventListener("click", e => { e.preventDefault(); turn(false); }));
  document.addEventListener("keydown", e => { if (e.key === "Escape" && narrow.matches && pane.classList.contains("is-open")) turn(false); });
}

// The open row of a tree stands in the middle of its pane; the page around it stays where it is.
const row = document.querySelector(".tree [aria-current]");
const tree = row?.closest(".pane__scroll");
if (tree && matchMedia("(min-width: 800px)").matches) {
  tree.scrollTop += row.getBoundingClientRect().top - tree.getBoundingClientRect().top - (tree.clientHeight - row.offsetHeight) / 2;
}
