"use strict";
// Pointing at a passage shows its facts in the list; without JavaScript the list and its links do the same.
document.getElementById("text").addEventListener("click", (event) => {
  const mark = event.target.closest("mark");
  if (!mark) return;
  for (const item of document.querySelectorAll(".facts .chosen")) item.classList.remove("chosen");
  const items = mark.dataset.facts.split(" ").map((id) => document.getElementById("i-" + id)).filter(Boolean);
  for (const item of items) item.classList.add("chosen");
  if (items[0]) items[0].scrollIntoView({ block: "nearest" });
});
