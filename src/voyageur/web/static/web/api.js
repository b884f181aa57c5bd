// Sends what a form of the documentation has, and shows the answer below it.
"use strict";

for (const button of document.querySelectorAll("form[data-try] button")) button.hidden = false;

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-try]");
  if (!form) return;
  event.preventDefault();
  let path = form.getAttribute("action");
  const query = new URLSearchParams();
  for (const field of form.querySelectorAll("input, select")) {
    if (field.dataset.in === "path") path = path.replace(`{${field.name}}`, encodeURIComponent(field.value));
    else if (field.value) query.set(field.name, field.value);
  }
  const body = form.querySelector("[data-body]");
  const status = form.querySelector("[data-status]");
  const shown = form.querySelector("[data-answer]");
  form.setAttribute("aria-busy", "true");
  const answer = await fetch(`${path}?${query}`, {
    method: form.method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? body.value : undefined,
  });
  shown.textContent = await answer.text();
  shown.hidden = false;
  status.textContent = `${answer.status} ${answer.statusText}`;
  form.removeAttribute("aria-busy");
});
