// A field with choices below it that come while somebody types: arrows, Enter, Escape, or a click.
"use strict";

{
const listOf = (field) => document.getElementById(field.dataset.choices);
const optionsOf = (list) => [...list.querySelectorAll("[role=option]")];

function open(field, shown) {
  listOf(field).hidden = !shown;
  field.setAttribute("aria-expanded", shown);
  if (!shown) mark(field, null);
}

function mark(field, option) {
  for (const one of optionsOf(listOf(field))) one.setAttribute("aria-selected", one === option);
  if (option) { field.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); }
  else field.removeAttribute("aria-activedescendant");
}

function choose(field, option) {
  field.value = option.dataset.value;
  open(field, false);
  field.focus();
}

function settle(root) {
  for (const field of root.querySelectorAll("[data-choices]")) {
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", field.dataset.choices);
    open(field, false);
  }
}

document.addEventListener("keydown", (event) => {
  const field = event.target.closest("[data-choices]");
  if (!field) return;
  const options = optionsOf(listOf(field)), shown = !listOf(field).hidden && options.length > 0;
  const at = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
  if (event.key === "Escape" && shown) open(field, false);
  else if (event.key === "Enter" && shown && at >= 0) choose(field, options[at]);
  else if (event.key === "ArrowDown" && options.length) { open(field, true); mark(field, options[(at + 1) % options.length]); }
  else if (event.key === "ArrowUp" && shown) mark(field, options[(at < 0 ? options.length : at + options.length - 1) % options.length]);
  else return;
  event.preventDefault();
});

document.addEventListener("mousedown", (event) => {
  const option = event.target.closest("[role=option]");
  const field = option && document.querySelector(`[data-choices="${option.parentElement.id}"]`);
  if (field) { event.preventDefault(); choose(field, option); }
});

document.addEventListener("focusout", (event) => {
  const field = event.target.closest("[data-choices]");
  if (field) open(field, false);
});

document.addEventListener("htmx:afterSwap", (event) => {
  const field = document.querySelector(`[data-choices="${event.target.id}"]`);
  if (field) { mark(field, null); open(field, field === document.activeElement && optionsOf(event.target).length > 0); }
});

// After a correction, where it can be undone.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "main") return;
  settle(event.target);
  (document.getElementById("change") ?? event.target).focus({ preventScroll: true });
});

settle(document);
}
