// data-copy="text" on a button: the text goes to the clipboard, the button says so in its own data-done words.
document.addEventListener("click", async event => {
  const button = event.target.closest("[data-copy]");
  if (!button || !navigator.clipboard) return;
  await navigator.clipboard.writeText(button.dataset.copy);
  const label = button.querySelector("span") || button;
  const words = label.textContent;
  label.textContent = button.dataset.done || words;
  setTimeout(() => { label.textContent = words; }, 2000);
});
