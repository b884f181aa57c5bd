// Copies the caption; without it the caption can be marked and copied by hand.
"use strict";

document.documentElement.classList.add("scripted");
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const words = document.getElementById(button.dataset.copy);
  words.select();
  await navigator.clipboard.writeText(words.value);
  document.getElementById(`${words.id}-said`).textContent = button.dataset.said;
});
