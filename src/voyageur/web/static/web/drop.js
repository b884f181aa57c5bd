// A file that is dropped on the form becomes the chosen one.
"use strict";

for (const area of document.querySelectorAll("[data-drop]")) {
  const input = area.querySelector("input[type=file]");
  for (const kind of ["dragenter", "dragover"]) area.addEventListener(kind, (event) => {
    event.preventDefault();
    area.classList.add("over");
  });
  for (const kind of ["dragleave", "drop"]) area.addEventListener(kind, () => area.classList.remove("over"));
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) input.files = event.dataTransfer.files;
    input.focus();
  });
}
