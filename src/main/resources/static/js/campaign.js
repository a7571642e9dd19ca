// Single agencies of a campaign: a search over all of them, counts that follow the marks, a whole kind at once. Without it the lists are there as well.
const plain = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
const box = document.getElementById("singles");

if (box) {
  const kinds = [...box.querySelectorAll("details")];
  const none = box.querySelector("[data-singles-none]");
  const search = box.querySelector("[data-singles-search]");
  const marks = kind => [...kind.querySelectorAll('input[name="takes"]')];
  const count = kind => {
    const shown = kind.querySelector("[data-singles-count]");
    const all = marks(kind);
    shown.textContent = shown.dataset.words.replace("{0}", all.filter(m => m.checked).length).replace("{1}", all.length);
  };
  // A kind without a set takes no part: its list only stands in the way.
  const chosen = kind => document.querySelector(`select[data-kind="${CSS.escape(kind.dataset.singles)}"]`)?.value;
  const show = () => {
    const words = plain(search.querySelector("input").value.trim());
    let found = 0;
    for (const kind of kinds) {
      let here = 0;
      for (const label of kind.querySelectorAll(".choices label")) {
        const matches = !words || plain(label.textContent).includes(words);
        label.hidden = !matches;
        if (matches) here++;
      }
      kind.hidden = !chosen(kind) || words && !here;
      if (words && here) kind.open = true;
      if (!kind.hidden) found += here;
    }
    none.hidden = !words || found > 0;
  };
  search.hidden = false;
  box.querySelectorAll("[data-singles-all]").forEach(line => { line.hidden = false; });
  search.addEventListener("input", show);
  search.addEventListener("keydown", event => { if (event.key === "Enter") event.preventDefault(); });
  box.addEventListener("change", event => { if (event.target.name === "takes") count(event.target.closest("details")); });
  box.addEventListener("click", event => {
    const button = event.target.closest("[data-singles-all] button");
    if (!button) return;
    const kind = button.closest("details");
    marks(kind).forEach(mark => { if (!mark.closest("label").hidden) mark.checked = button.value === "all"; });
    count(kind);
  });
  document.querySelectorAll("select[data-kind]").forEach(select => select.addEventListener("change", show));
  show();
}
