// Zoom of maps.
"use strict";

document.documentElement.classList.add("lively");

const SMALLEST = 50, LARGEST = 300, STEP = 25;

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-zoom]");
  if (!button) return;
  const map = button.closest(".map");
  const before = Number(map.dataset.zoomed || 100);
  const by = { in: STEP, out: -STEP }[button.dataset.zoom];
  const now = by ? Math.min(LARGEST, Math.max(SMALLEST, before + by)) : 100;
  if (now === 100) delete map.dataset.zoomed; else map.dataset.zoomed = now;
  for (const canvas of map.querySelectorAll(".canvas")) canvas.style.width = `${now}%`;
  map.querySelector("output").textContent = `${now}%`;
});
