"use strict";
// Shows how clips come along: the server sends the parts of an entry that have changed.
(() => {
  const list = document.querySelector("[data-events]");
  if (!list) return;
  let source = null;
  let ended = false;

  function show(part, data) {
    const cut = data.indexOf("\n");
    const place = document.getElementById(part + "-" + data.slice(0, cut));
    const html = data.slice(cut + 1);
    if (place && place.innerHTML !== html) place.innerHTML = html;
  }

  function open() {
    if (source || ended) return;
    source = new EventSource(list.dataset.events);
    for (const part of ["status", "coach", "actions", "said"]) source.addEventListener(part, event => show(part, event.data));
    source.addEventListener("end", () => { ended = true; close(); });
  }

  function close() {
    if (source) source.close();
    source = null;
  }

  // A browser keeps only a few connections to a server; pages that nobody sees leave them to others.
  document.addEventListener("visibilitychange", () => document.hidden ? close() : open());
  open();
})();
