// Uploads with progress, and the part "evidence" replaced in place. Without this module the same forms post and come back.
const FETCH = { "X-Requested-With": "fetch" };

function replace(section, html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").querySelector("[data-attach]");
  if (!section || !fresh) return false;
  section.replaceWith(fresh);
  document.dispatchEvent(new CustomEvent("evidence-changed", { detail: { owner: fresh.dataset.attach } }));
  return true;
}

function megabytes(bytes) {
  return (bytes / 1048576).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 });
}

function say(form, text) {
  const fault = form.querySelector("[data-fault]");
  fault.textContent = text;
  fault.hidden = !text;
}

function send(form) {
  const files = [...form.elements.file.files];
  const bar = form.querySelector("[data-progress]");
  say(form, "");
  if (!files.length) return;
  if (files.some(file => file.size > Number(form.dataset.most))) return say(form, form.dataset.tooLarge);
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  if (form.dataset.upload === "part") request.setRequestHeader("X-Requested-With", "fetch");
  bar.hidden = false;
  bar.querySelector("[data-name]").textContent = files.map(file => file.name).join(", ");
  request.upload.addEventListener("progress", event => {
    bar.querySelector("progress").value = event.total ? 100 * event.loaded / event.total : 0;
    bar.querySelector("[data-amount]").textContent = `${megabytes(event.loaded)} / ${megabytes(event.total)} MB`;
  });
  request.addEventListener("load", () => {
    bar.hidden = true;
    if (form.dataset.upload === "part" && replace(form.closest("[data-attach]"), request.responseText)) return;
    if (form.dataset.upload === "page" && request.status < 300) return location.reload();
    const texts = new DOMParser().parseFromString(request.responseText, "text/html").querySelectorAll(".message__text");
    say(form, [...texts].map(text => text.textContent.trim()).join(" ") || form.dataset.lost);
  });
  request.addEventListener("error", () => { bar.hidden = true; say(form, form.dataset.lost); });
  request.send(new FormData(form));
}

document.addEventListener("submit", async event => {
  const form = event.target;
  if (form.matches("[data-upload]")) {
    event.preventDefault();
    send(form);
  } else if (form.matches("[data-part]")) {
    event.preventDefault();
    const section = form.closest("[data-attach]");
    const answer = await fetch(form.action, { method: "POST", headers: FETCH, body: new URLSearchParams(new FormData(form)) }).catch(() => null);
    if (!answer || !answer.ok || !replace(section, await answer.text())) location.reload();
  }
});

// At a criterion choosing a file is enough; in the library the fields beside it may still be filled in.
document.addEventListener("change", event => {
  if (event.target.matches('[data-upload="part"] input[type="file"]')) send(event.target.form);
});

document.addEventListener("dragover", event => {
  const form = event.target.closest && event.target.closest("[data-upload]");
  if (!form) return;
  event.preventDefault();
  form.classList.add("is-over");
});
document.addEventListener("dragleave", event => {
  const form = event.target.closest && event.target.closest("[data-upload]");
  if (form) form.classList.remove("is-over");
});
document.addEventListener("drop", event => {
  const form = event.target.closest && event.target.closest("[data-upload]");
  if (!form) return;
  event.preventDefault();
  form.classList.remove("is-over");
  form.elements.file.files = event.dataTransfer.files;
  send(form);
});
