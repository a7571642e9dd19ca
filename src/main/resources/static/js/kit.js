// The behaviours every page has; each is a module of its own and none is needed to use a page.
import "./reading.js";
import "./menus.js";
import "./keys.js";
import "./drawer.js";
import "./copy.js";
import "./clock.js";

const first = document.querySelector("[data-focus]");
if (first) first.focus();
