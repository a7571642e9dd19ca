// How many characters a text has, while it is typed.
document.querySelectorAll("[data-counter]").forEach(shown => {
  const text = document.getElementById(shown.dataset.counter);
  const count = () => {
    const length = [...text.value.trim()].length;
    shown.textContent = shown.dataset.words.replace("{0}", length.toLocaleString(document.documentElement.lang)).replace("{1}", Number(shown.dataset.of).toLocaleString(document.documentElement.lang));
  };
  if (text) { text.addEventListener("input", count); count(); }
});
// A link that opens a folded part and goes there.
document.querySelectorAll("[data-open]").forEach(link => link.addEventListener("click", () => {
  const part = document.getElementById(link.dataset.open);
  part.open = true;
  part.querySelector("textarea, input")?.focus();
}));
