// The server's clock runs on from the time the page was made: deadlines follow it, not the clock of this computer.
const shown = document.querySelector("[data-clock]");
if (shown) {
  const [h, m, s] = shown.textContent.split(":").map(Number);
  const start = h * 3600 + m * 60 + s;
  const since = performance.now();
  setInterval(() => {
    const now = (start + Math.floor((performance.now() - since) / 1000)) % 86400;
    shown.textContent = [now / 3600, now / 60 % 60, now % 60].map(n => String(Math.floor(n)).padStart(2, "0")).join(":");
  }, 1000);
}
