// Sliders beside the limits of a plan, which is made anew when one is let go.
"use strict";

const WEEK = 7 * 24 * 3600 * 1000;
const REST = 300; // milliseconds after which a slider counts as let go
let waiting;
const day = (first, weeks) => new Date(Date.parse(first) + weeks * WEEK).toISOString().slice(0, 10);

// Dates count in weeks from the first one; the end of a slider that has a word for it is no limit.
const slide = (input) => {
  const { least, most, step, none, slider: label } = input.dataset;
  const dated = input.type === "date";
  const slider = document.createElement("input");
  Object.assign(slider, { type: "range", className: "slider", min: dated ? 0 : least, max: most, step });
  slider.setAttribute("aria-label", label);
  const words = () => slider.setAttribute("aria-valuetext", input.value || none || "");
  const follow = () => {
    const value = dated ? Math.round((Date.parse(input.value) - Date.parse(least)) / WEEK) : input.value;
    slider.value = input.value === "" ? (none ? most : least) : value;
    words();
  };
  slider.addEventListener("input", () => {
    const free = none && slider.value === slider.max;
    input.value = free ? "" : dated ? day(least, slider.value) : slider.value;
    words();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  slider.addEventListener("change", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => input.form.requestSubmit(), REST);
  });
  input.addEventListener("input", (event) => { if (event.isTrusted) follow(); });
  input.after(slider);
  follow();
};

const ready = (root) => root.querySelectorAll("input[data-slider]").forEach((input) => {
  if (!input.parentElement.querySelector(".slider")) slide(input);
});
ready(document);
document.addEventListener("htmx:afterSettle", () => ready(document));

// Hours of the week or of its days: what is typed into one empties the other.
document.addEventListener("input", (event) => {
  const part = event.target.closest("[data-either]");
  if (part && event.target.value) document.querySelectorAll("[data-either]").forEach((other) => {
    if (other !== part) other.querySelectorAll("input:not(.slider)").forEach((input) => { input.value = ""; });
  });
});

// What was wrong before isn't any more once the form is taken.
document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (target.id !== "wishes" || !detail.successful) return;
  target.querySelectorAll(".mistake").forEach((one) => one.remove());
  target.querySelectorAll(".wrong").forEach((one) => one.classList.remove("wrong"));
  target.querySelectorAll("[aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
});
