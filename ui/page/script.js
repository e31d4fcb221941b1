/* [n] in an answer <-> its card; the latest turn stays in view. Works on whatever the server has put on
   the page: listeners stand on the document, since the page replaces its parts. */
(function () {
  "use strict";

  var stacked = window.matchMedia("(max-width: 899px)");

  function show(turn) {
    var panels = document.querySelectorAll("#clauses .panel[data-turn]");
    panels.forEach(function (panel) {
      panel.classList.toggle("shown", panel.dataset.turn === String(turn));
    });
  }

  function light(element) {
    document.querySelectorAll(".lit").forEach(function (lit) { lit.classList.remove("lit"); });
    element.classList.add("lit");
    var calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: stacked.matches ? "start" : "nearest" });
    element.focus({ preventScroll: true });
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.ref, a.n");
    if (!link) return;
    event.preventDefault();
    if (link.matches("a.ref")) show(link.dataset.turn);
    var target = document.getElementById(link.getAttribute("href").slice(1));
    if (target) light(target);
  });

  function latest() {
    var panels = document.querySelectorAll("#clauses .panel[data-turn]");
    if (panels.length) {
      show(panels[panels.length - 1].dataset.turn);
      document.getElementById("evidence").scrollTop = 0;
    }
  }

  function follow() {
    var turns = document.querySelectorAll("#transcript .turn");
    if (!turns.length) return;
    turns[turns.length - 1].scrollIntoView({ block: stacked.matches ? "start" : "nearest" });
    ready();
  }

  /* The box is disabled while an answer is made; give it back its cursor, but open no keyboard on a phone. */
  function ready(patience) {
    var box = document.querySelector("#question textarea");
    if (stacked.matches || (box && document.activeElement && document.activeElement !== document.body)) return;
    if (box && !box.disabled) return box.focus({ preventScroll: true });
    if (patience !== 0) window.setTimeout(ready, 100, (patience || 50) - 1);
  }

  function watch(id, act) {
    var held = document.getElementById(id);
    if (!held) return window.setTimeout(watch, 100, id, act);
    new MutationObserver(act).observe(held, { childList: true, subtree: true });
    act();
  }

  /* Gradio draws the button that sends a question, and the one that stops it, without a name. */
  function name() {
    document.querySelectorAll("#composer button:not([aria-label])").forEach(function (button) {
      button.setAttribute("aria-label", button.matches(".stop-button") ? "停止 Stop" : "提问 Ask");
    });
  }

  function begin() {
    document.documentElement.lang = "zh-Hans";
    watch("composer", name);
    watch("clauses", latest);
    watch("transcript", follow);
    ready();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
})();
