// What pages do beyond links and forms; all of it works without.
"use strict";

{

// The menu of a small screen closes when focus leaves it.
const menu = document.querySelector("details.menu");
if (menu) menu.addEventListener("focusout", (event) => {
  if (!menu.contains(event.relatedTarget)) menu.open = false;
});

// Filters chosen with a pointer are shown at once. By keyboard, where each arrow key chooses, their
// button shows them.
let pointed = false;
for (const kind of ["pointerdown", "keydown"]) {
  document.addEventListener(kind, () => { pointed = kind === "pointerdown"; }, { capture: true });
}
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-send-on-change]");
  if (form && pointed) form.requestSubmit();
});

// The other language's address after a part of the page was renewed.
document.addEventListener("htmx:pushedIntoHistory", () => {
  for (const link of document.querySelectorAll(".languages a")) link.search = location.search;
});

// Focus that went with a form that comes back goes to its first mistake.
document.addEventListener("htmx:afterSettle", ({ target }) => {
  if (document.activeElement === document.body) target.querySelector("[aria-invalid]")?.focus();
});

// A page that is made for paper as well.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
}
