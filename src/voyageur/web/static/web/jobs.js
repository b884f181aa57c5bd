// Says that a form that takes seconds is under way.
"use strict";

for (const form of document.querySelectorAll("form[data-slow]")) {
  const told = form.querySelector("[data-slow-words]");
  form.addEventListener("submit", () => { told.textContent = told.dataset.slowWords; });
  window.addEventListener("pageshow", () => { told.textContent = ""; });
}
