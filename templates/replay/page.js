"use strict";
for (const main of document.querySelectorAll("main")) {
  const form = main.previousElementSibling.querySelector("form");
  const events = [...main.querySelectorAll(".event")];
  const show = () => {
    const party = form.elements.party.value;
    const kinds = new Set([...form.querySelectorAll("[name=kind]:checked")].map((box) => box.value));
    let shown = 0;
    for (const event of events) {
      const concerns = !party || event.dataset.parties.split(" ").includes(party);
      event.hidden = !(concerns && kinds.has(event.dataset.kind));
      shown += event.hidden ? 0 : 1;
    }
    for (const month of main.querySelectorAll(".month")) {
      month.hidden = !month.querySelector(".event:not([hidden])");
    }
    form.querySelector("output").textContent = shown + " af " + events.length + " hændelser";
  };
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
}
