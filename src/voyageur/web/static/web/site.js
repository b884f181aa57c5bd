// What pages do beyond links and forms; all of it works without.
"use strict";

{

// The menu of a small screen closes when focus leaves it.
const menu = document.querySelector("details.menu");
if (menu) menu.addEventListener("focusout", (event) => {
  if (!menu.contains(event.relatedTarget)) menu.open = false;
});

// A form that a control sends by itself needs no button.
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-send-on-change]");
  if (form) form.requestSubmit();
});
}
