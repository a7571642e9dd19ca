// Shows a password on request and says when Caps Lock is on; the page works without it.
for (const button of document.querySelectorAll("[data-show]")) {
  const input = document.getElementById(button.dataset.show);
  const label = button.querySelector("span");
  const words = label.textContent;
  button.hidden = false;
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    const shown = input.type === "password";
    input.type = shown ? "text" : "password";
    label.textContent = shown ? button.dataset.hideLabel : words;
    button.setAttribute("aria-pressed", String(shown));
    input.focus();
  });
}

const hint = document.querySelector("[data-caps]");
if (hint) {
  const tell = event => { if (event.getModifierState) hint.hidden = !event.getModifierState("CapsLock"); };
  for (const input of document.querySelectorAll("input[type=password]")) {
    input.addEventListener("keydown", tell);
    input.addEventListener("keyup", tell);
    input.addEventListener("blur", () => { hint.hidden = true; });
  }
}
