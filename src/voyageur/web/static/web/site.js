// What pages do beyond links and forms; all of it works without.
"use strict";

{

// The menu is open where there is room for it, and closes when focus leaves it where there isn't.
const wide = window.matchMedia("(min-width: 64rem)");
const menu = document.querySelector("details.menu");
const settle = () => { if (menu) menu.open = wide.matches; };
settle();
wide.addEventListener("change", settle);
if (menu) menu.addEventListener("focusout", (event) => {
  if (!wide.matches && !menu.contains(event.relatedTarget)) menu.open = false;
});

// A form that a control sends by itself needs no button.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-send-on-change]");
  if (form) form.requestSubmit();
});
}
