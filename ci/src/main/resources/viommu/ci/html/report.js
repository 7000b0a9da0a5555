"use strict";

// Filters the tables of the report, opens their rows, and follows links to counterexamples.
(() => {
  function open(rows, really) {
    rows.querySelector(".detail").hidden = !really;
    rows.querySelector("button.open").setAttribute("aria-expanded", String(really));
  }

  function filter(figure) {
    const form = figure.querySelector("form");
    const words = form.words.value.toLowerCase().split(/\s+/).filter((word) => word);
    const standings = form.standing.value.split(" ").filter((standing) => standing);
    const all = figure.querySelectorAll("tbody");
    let shown = 0;
    for (const rows of all) {
      const text = rows.textContent.toLowerCase();
      rows.hidden = !words.every((word) => text.includes(word))
        || (standings.length > 0 && !standings.includes(rows.dataset.standing));
      if (!rows.hidden) shown++;
    }
    form.querySelector("output").textContent = `${shown} of ${all.length}`;
  }

  for (const figure of document.querySelectorAll("figure.filtered")) {
    const form = figure.querySelector("form");
    form.addEventListener("input", () => filter(figure));
    form.addEventListener("change", () => filter(figure));
    form.addEventListener("submit", (event) => event.preventDefault());
    figure.querySelector("table").addEventListener("click", (event) => {
      const button = event.target.closest("button.open");
      if (button) open(button.closest("tbody"), button.getAttribute("aria-expanded") !== "true");
    });
    filter(figure);
  }

  const choice = document.getElementById("case");
  if (choice) {
    choice.addEventListener("change", () => stepper.show(choice.value));
    stepper.show(choice.value);
  }

  // A link to a row opens it, whatever the filter; a link to a counterexample shows it.
  function follow() {
    const target = decodeURIComponent(location.hash.slice(1));
    if (target.startsWith("case/") && choice && stepper.show(target.slice("case/".length))) {
      choice.value = target.slice("case/".length);
      const section = document.getElementById("stepper");
      section.scrollIntoView();
      document.getElementById("next").focus({ preventScroll: true });
      return;
    }
    const rows = document.getElementById(target);
    if (rows && rows.tagName === "TBODY") {
      rows.hidden = false;
      open(rows, true);
      rows.scrollIntoView({ block: "center" });
      rows.querySelector("button.open").focus({ preventScroll: true });
    }
  }

  window.addEventListener("hashchange", follow);
  follow();
})();
