"use strict";

// Steps through the counterexamples of the page, which are JSON in the element "cases".
const stepper = (() => {
  const byId = (id) => document.getElementById(id);
  const all = JSON.parse(byId("cases").textContent);
  let shown = null;
  let states = [];
  let at = 0;

  function element(tag, style, ...content) {
    const made = document.createElement(tag);
    if (style) made.className = style;
    made.append(...content);
    return made;
  }

  // Every state in full: the first is, and each step says what it changes.
  function statesOf(one) {
    const full = [one.initial];
    for (const step of one.steps.slice(1)) {
      const next = full[full.length - 1].slice();
      for (const [place, value] of step.set) next[place] = value;
      full.push(next);
    }
    return full;
  }

  function changes(n) {
    return shown.steps[n].set.map(([place, value]) =>
      element("div", "", element("span", "place", shown.places[place]), `: ${states[n - 1][place]} → ${value}`));
  }

  function drawLanes() {
    const head = element("tr", "", element("th", "", "step"));
    shown.lanes.forEach((lane, n) => head.append(element("th", `lane l${n % 6}`, lane)));
    head.append(element("th", "", "changes"));
    const body = element("tbody");
    shown.steps.forEach((step, n) => {
      const row = element("tr", n === shown.steps.length - 1 ? "last" : "");
      row.dataset.step = n;
      const to = element("button", "to", String(n));
      to.type = "button";
      to.setAttribute("aria-label", `to step ${n} ${step.action}`);
      row.append(element("td", "number", to));
      shown.lanes.forEach((lane, k) => {
        const cell = element("td", `lane l${k % 6}`);
        if (k === step.lane) {
          cell.append(element("span", "who", `${lane}: `), element("span", "box", step.action));
        }
        row.append(cell);
      });
      const notes = element("td", "changes", ...(n === 0 ? ["initial state"] : changes(n)));
      for (const mark of step.marks) notes.append(element("div", "mark", `◀ ${mark}`));
      row.append(notes);
      row.addEventListener("click", () => go(n));
      body.append(row);
    });
    byId("lanes").replaceChildren(element("thead", "", head), body);
  }

  function valueCell(place) {
    const now = states[at][place];
    const before = at === 0 ? now : states[at - 1][place];
    const cell = element("td", now === before ? "" : "changed");
    if (now !== before) cell.append(element("del", "", before), " ");
    cell.append(element(now === before ? "span" : "ins", "", now));
    cell.dataset.place = shown.places[place];
    return cell;
  }

  function drawState() {
    const tables = [];
    let place = 0;
    for (const grid of shown.grids) {
      const head = element("tr", "", element("th"));
      for (const column of grid.columns) head.append(element("th", "", column));
      const table = element("table", "values", element("thead", "", head));
      for (const name of grid.rows) {
        const row = element("tr", "", element("th", "", name));
        for (let column = 0; column < grid.columns.length; column++) row.append(valueCell(place++));
        table.append(row);
      }
      tables.push(element("div", "scroll", table));
    }
    if (shown.singles.length > 0) {
      const table = element("table", "values");
      for (const name of shown.singles) table.append(element("tr", "", element("th", "", name), valueCell(place++)));
      tables.push(element("div", "scroll", table));
    }
    for (const region of tables) region.tabIndex = 0;
    byId("state").replaceChildren(...tables);
  }

  function go(step) {
    at = Math.max(0, Math.min(step, shown.steps.length - 1));
    const last = shown.steps.length - 1;
    const { action, marks } = shown.steps[at];
    byId("at").textContent = `step ${at} of ${last}` + (action ? `: ${action}` : "") + marks.map((m) => ` ◀ ${m}`).join("");
    byId("first").disabled = byId("back").disabled = at === 0;
    byId("next").disabled = byId("last").disabled = at === last;
    for (const row of byId("lanes").tBodies[0].rows) {
      row.classList.toggle("now", row.rowIndex - 1 === at);
      row.classList.toggle("later", row.rowIndex - 1 > at);
      if (row.rowIndex - 1 === at) row.setAttribute("aria-current", "step");
      else row.removeAttribute("aria-current");
    }
    drawState();
  }

  function show(id) {
    const one = all.find((c) => c.id === id);
    if (!one) return false;
    shown = one;
    states = statesOf(one);
    byId("case-title").textContent = one.title;
    byId("case-sentence").textContent = one.sentence;
    byId("case-defect").textContent = one.defect ? `Defect: ${one.defect}` : "";
    byId("case-facts").textContent = `${one.scope}; ${one.steps.length - 1} steps, found by ${one.engine}`;
    byId("case-command").textContent = one.command;
    byId("stepper").hidden = false;
    drawLanes();
    go(0);
    return true;
  }

  byId("first").addEventListener("click", () => go(0));
  byId("back").addEventListener("click", () => go(at - 1));
  byId("next").addEventListener("click", () => go(at + 1));
  byId("last").addEventListener("click", () => go(Infinity));

  const keys = { ArrowLeft: () => go(at - 1), ArrowRight: () => go(at + 1), Home: () => go(0), End: () => go(Infinity) };
  document.addEventListener("keydown", (event) => {
    const busy = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    // Outside of the stepper, Home and End are the page's own, and arrows are those of what scrolls.
    const inside = byId("stepper").contains(event.target);
    const ours = inside || (event.key.startsWith("Arrow") && !event.target.closest("input, select, textarea, .scroll"));
    if (!shown || busy || !ours || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  return { cases: () => all, show, element };
})();
