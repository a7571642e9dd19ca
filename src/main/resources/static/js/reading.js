// High contrast and larger letters, kept on this computer. The buttons are hidden where no script runs: the browser's own settings do the same.
const page = document.documentElement;
const sizes = ["100", "115", "130"];

function show() {
  page.dataset.contrast = localStorage.getItem("openpar.contrast") || "";
  page.dataset.size = localStorage.getItem("openpar.size") || "100";
  document.querySelectorAll("[data-contrast]:is(button)").forEach(b => { b.hidden = false; b.setAttribute("aria-pressed", page.dataset.contrast === "more"); });
  document.querySelectorAll("[data-size]:is(button)").forEach(b => { b.hidden = false; });
}

document.addEventListener("click", event => {
  if (event.target.closest("button[data-contrast]")) {
    localStorage.setItem("openpar.contrast", page.dataset.contrast === "more" ? "" : "more");
    show();
  } else if (event.target.closest("button[data-size]")) {
    localStorage.setItem("openpar.size", sizes[(sizes.indexOf(page.dataset.size) + 1) % sizes.length]);
    show();
  }
});
show();
