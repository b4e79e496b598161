"use strict";
// Corrects a clip by hand: points on the frame, foot strikes and toe-offs on the timeline, the scale. Each correction is stored before
// the answer comes with everything measured again.
(() => {
  const words = Footfall.words;
  const byId = id => document.getElementById(id);
  const player = byId("player");
  const stage = byId("stage");
  const video = byId("video");
  const desk = byId("desk");
  const handles = byId("handles");
  const magnifier = byId("magnifier");
  const said = byId("said");
  const leg = byId("leg");
  const point = byId("point");
  const zoom = 6;
  const reach = 16;
  const pauseBeforeSaving = 700;
  let run = null;
  let chosen = null;
  let busy = false;
  let moving = null;
  let waiting = null;
  let line = null;
  let drawingLine = false;
  let following = null;

  const say = text => { said.textContent = text; };
  const isOpen = () => !desk.hidden;

  // ---- Saving -------------------------------------------------------------------------------------------------------------------------

  async function post(address, fields, options) {
    return fetch(words.address + address, {method: "POST", redirect: "error", headers: {"X-CSRF-Token": words.csrf},
      body: new URLSearchParams({version: run.version, ...fields}), ...options});
  }

  async function change(fields) {
    if (busy) return;
    setBusy(true);
    say(words.saving);
    try {
      const answer = await post("/corrections", fields);
      const type = answer.headers.get("Content-Type") || "";
      if (type.startsWith("application/json")) {
        show(await answer.json());
        say(answer.ok ? run.refusal ? "" : words.saved : run.notice);
      } else {
        say(type.startsWith("text/plain") ? await answer.text() : words.failed);
        show(run);
      }
    } catch (reason) {
      say(words.unreached);
      show(run);
    } finally {
      setBusy(false);
    }
  }

  const add = what => change({action: "add", what: JSON.stringify(what)});

  function setBusy(now) {
    busy = now;
    player.setAttribute("aria-busy", now);
    update();
  }

  /** The parts of the page that depend on the corrections. */
  function show(fresh) {
    const known = chosen;
    const focused = document.activeElement;
    const wasPoint = focused && focused.dataset ? focused.dataset.which : null;
    const wasEvent = focused && focused.classList && focused.classList.contains("event");
    for (const part of ["verdict", "figures", "issues", "table", "list"]) byId(part).innerHTML = fresh[part] || "";
    const refusal = byId("refusal");
    refusal.hidden = !fresh.refusal;
    refusal.textContent = fresh.refusal || "";
    byId("byHand").hidden = !fresh.canUndo;
    byId("files").hidden = Boolean(fresh.refusal);
    if (run && run.version !== fresh.version) showLandings(fresh);
    Footfall.take(fresh);
    choose(known ? (run.events || []).find(e => e.side === known.side && e.type === known.type && e.named === known.named) || null : null);
    if (wasEvent && chosen) chosen.mark.focus();
    if (wasPoint) {
      const again = handles.querySelector("[data-which='" + wasPoint + "']");
      if (again) again.focus();
    }
  }

  /** Pictures stay until the new ones have come, but for those of legs that are measured no more or for the first time. */
  function showLandings(fresh) {
    const landings = byId("landings");
    const next = document.createElement("div");
    next.innerHTML = fresh.landings;
    const sides = all => [...all.querySelectorAll("img")].map(image => image.dataset.side).join();
    if (sides(next) === sides(landings)) {
      next.querySelectorAll("img").forEach((image, i) => { landings.querySelectorAll("img")[i].src = image.src; });
    } else {
      landings.replaceChildren(...next.children);
      byId("result").classList.toggle("pictured", landings.children.length > 0);
    }
  }

  // ---- Points -------------------------------------------------------------------------------------------------------------------------

  const side = () => leg.value;
  const track = () => Footfall.track(side(), point.value);
  const here = () => Footfall.at(track(), Footfall.frame());
  const scale = () => video.getBoundingClientRect().width / run.width;

  function toPicture(event) {
    const box = video.getBoundingClientRect();
    const x = (event.clientX - box.left) / scale() - 0.5;
    const y = (event.clientY - box.top) / scale() - 0.5;
    return {x: Math.max(0, Math.min(run.width - 1, x)), y: Math.max(0, Math.min(run.height - 1, y))};
  }

  function put(handle, at) {
    handle.style.left = (at.x + 0.5) * scale() + "px";
    handle.style.top = (at.y + 0.5) * scale() + "px";
  }

  /** A handle on each point of the frame. */
  function drawHandles() {
    if (!run || !run.width || !isOpen() || moving) return;
    const frame = Footfall.frame();
    const kept = new Set();
    for (const known of run.points) {
      const at = Footfall.at(known, frame);
      if (!at) continue;
      const which = known.side + " " + known.point;
      kept.add(which);
      let handle = handles.querySelector("[data-which='" + which + "']");
      if (!handle) {
        handle = document.createElement("button");
        handle.type = "button";
        handle.className = "handle";
        handle.dataset.which = which;
        handle.setAttribute("aria-label", Footfall.nameOf("leg", known.side) + ", " + Footfall.nameOf("point", known.point));
        handles.append(handle);
      }
      handle.classList.toggle("chosen", known.side === side() && known.point === point.value);
      put(handle, at);
    }
    for (const handle of [...handles.children]) if (!kept.has(handle.dataset.which) && handle !== document.activeElement) handle.remove();
  }

  function pick(which) {
    [leg.value, point.value] = which.split(" ");
    update();
  }

  /** What lies under a place, enlarged, with the place in the middle. */
  function magnify(at) {
    const pen = magnifier.getContext("2d");
    const size = magnifier.width;
    const part = size / zoom;
    const stored = video.videoWidth / run.width;
    pen.fillStyle = "#000000";
    pen.fillRect(0, 0, size, size);
    pen.imageSmoothingEnabled = false;
    pen.drawImage(video, (at.x + 0.5 - part / 2) * stored, (at.y + 0.5 - part / 2) * stored, part * stored, part * stored, 0, 0, size, size);
    for (const [colour, wide] of [["rgba(0,0,0,0.7)", 3], ["#ffffff", 1]]) {
      pen.strokeStyle = colour;
      pen.lineWidth = wide;
      pen.beginPath();
      pen.arc(size / 2, size / 2, 14, 0, 2 * Math.PI);
      for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]]) {
        pen.moveTo(size / 2 + 14 * dx, size / 2 + 14 * dy);
        pen.lineTo(size / 2 + 30 * dx, size / 2 + 30 * dy);
      }
      pen.stroke();
    }
    const box = video.getBoundingClientRect();
    const x = (at.x + 0.5) * scale();
    const y = (at.y + 0.5) * scale();
    magnifier.style.left = (x < box.width / 2 ? x + 40 : x - 40 - size) + "px";
    magnifier.style.top = Math.max(0, Math.min(box.height - size, y - size - 30 < 0 ? y + 30 : y - size - 30)) + "px";
    magnifier.hidden = false;
  }

  const rounded = value => Math.round(100 * value) / 100;

  function place(at) {
    const frame = Footfall.frame();
    magnifier.hidden = true;
    return add({kind: "placePoint", side: side(), point: point.value, frame, at: [rounded(at.x), rounded(at.y)]});
  }

  function drag(event, start, offset, done) {
    event.preventDefault();
    video.pause();
    const shift = at => ({x: Math.max(0, Math.min(run.width - 1, at.x + offset.x)), y: Math.max(0, Math.min(run.height - 1, at.y + offset.y))});
    moving = {at: start, moved: false};
    stage.setPointerCapture(event.pointerId);
    const move = next => {
      if (next.pointerId !== event.pointerId) return;
      moving.at = shift(toPicture(next));
      moving.moved = moving.moved || Math.hypot(next.clientX - event.clientX, next.clientY - event.clientY) > 2;
      done.during(moving.at);
    };
    const end = last => {
      if (last.pointerId !== event.pointerId) return;
      stage.removeEventListener("pointermove", move);
      stage.removeEventListener("pointerup", end);
      stage.removeEventListener("pointercancel", end);
      const {at, moved} = moving;
      moving = null;
      magnifier.hidden = true;
      if (last.type === "pointerup") done.after(at, moved);
      drawHandles();
    };
    stage.addEventListener("pointermove", move);
    stage.addEventListener("pointerup", end);
    stage.addEventListener("pointercancel", end);
    done.during(start);
  }

  stage.addEventListener("pointerdown", event => {
    if (!isOpen() || !run || busy || event.button !== 0) return;
    if (drawingLine) {
      dragLine(event);
      return;
    }
    const handle = nearest(event);
    if (handle) {
      pick(handle.dataset.which);
      handle.focus({preventScroll: true});
      const start = here();
      const touched = toPicture(event);
      drag(event, start, {x: start.x - touched.x, y: start.y - touched.y}, {
        during: at => { put(handle, at); magnify(at); },
        after: (at, moved) => { if (moved) place(at); }});
    } else {
      drag(event, toPicture(event), {x: 0, y: 0}, {during: magnify, after: place});
    }
  });

  /** Of handles that overlap, the one whose middle is meant. */
  function nearest(event) {
    const touched = toPicture(event);
    const far = handle => {
      const [side, name] = handle.dataset.which.split(" ");
      const at = Footfall.at(Footfall.track(side, name), Footfall.frame());
      return at ? scale() * Math.hypot(at.x - touched.x, at.y - touched.y) : Infinity;
    };
    const best = [...handles.children].map(handle => ({handle, far: far(handle)})).sort((a, b) => a.far - b.far)[0];
    return best && best.far <= reach ? best.handle : null;
  }

  /** Key by key; saved when the keys rest. */
  handles.addEventListener("keydown", event => {
    const ways = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]}[event.key];
    const handle = event.target.closest(".handle");
    if (!ways || !handle || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (busy) return;
    pick(handle.dataset.which);
    const far = event.shiftKey ? 10 : event.altKey ? 0.1 : 1;
    const from = moving ? moving.at : here();
    if (!from) return;
    moving = {at: {x: Math.max(0, Math.min(run.width - 1, from.x + far * ways[0])), y: Math.max(0, Math.min(run.height - 1, from.y + far * ways[1]))}};
    put(handle, moving.at);
    magnify(moving.at);
    later(() => {
      const {at} = moving;
      moving = null;
      place(at);
    });
  });
  handles.addEventListener("focusin", event => { const handle = event.target.closest(".handle"); if (handle && !moving) pick(handle.dataset.which); });
  handles.addEventListener("focusout", () => now());

  function later(action) {
    clearTimeout(waiting && waiting.timer);
    waiting = {action, timer: setTimeout(now, pauseBeforeSaving)};
  }

  function now() {
    if (!waiting) return;
    clearTimeout(waiting.timer);
    const {action} = waiting;
    waiting = null;
    action();
  }

  function until() {
    const text = byId("until").value.trim();
    return /^\d{1,7}$/.test(text) ? Math.min(run.seconds.length - 1, Number(text)) : null;
  }

  byId("hide").addEventListener("click", () => {
    const frame = Footfall.frame();
    const last = until();
    add({kind: "hidePoint", side: side(), point: point.value, fromFrame: frame, toFrame: last === null ? frame : Math.max(frame, last)});
  });

  /** The placed frames on either side of this one, or this one and the one before. */
  function ends() {
    const known = track();
    const frame = Footfall.frame();
    if (!known) return null;
    const origins = known.origins;
    const onIt = origins[frame] === "c";
    const to = onIt ? frame : origins.indexOf("c", frame);
    const from = frame > 0 ? origins.lastIndexOf("c", frame - 1) : -1;
    return from >= 0 && to - from >= 2 ? {from, to} : null;
  }

  byId("between").addEventListener("click", () => {
    const found = ends();
    if (!found) {
      say(words.betweenNone);
      return;
    }
    add({kind: "interpolate", side: side(), point: point.value, fromFrame: found.from, toFrame: found.to});
  });

  byId("follow").addEventListener("click", async () => {
    const at = here();
    if (!at) {
      say(words.noPoint);
      return;
    }
    if (busy) return;
    video.pause();
    const last = until();
    following = new AbortController();
    const bar = byId("following");
    const tell = percent => {
      bar.querySelector("span").textContent = Footfall.fill(words.following, {percent});
      bar.querySelector("progress").value = percent;
    };
    bar.hidden = false;
    tell(0);
    setBusy(true);
    say("");
    try {
      const answer = await post("/follow", {side: side().toUpperCase(), point: point.value.toUpperCase(), frame: Footfall.frame(),
        last: last === null ? run.seconds.length - 1 : Math.max(Footfall.frame(), last), x: at.x.toFixed(2), y: at.y.toFixed(2)}, {signal: following.signal});
      const type = answer.headers.get("Content-Type") || "";
      if (!answer.ok || !type.startsWith("application/x-ndjson")) throw new Error(answer.status);
      const result = await lines(answer.body, progress => tell(Math.floor(100 * progress.done / progress.total)));
      show(result);
      say(result.notice || words.saved);
    } catch (reason) {
      say(reason.name === "AbortError" ? "" : words.failed);
    } finally {
      bar.hidden = true;
      setBusy(false);
    }
  });
  byId("stop").addEventListener("click", () => following.abort());

  /** Hears the lines of an answer as they come; the last is the result. */
  async function lines(body, hear) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    for (;;) {
      const {value, done} = await reader.read();
      if (done) throw new Error("ended early");
      text += value;
      let end = text.indexOf("\n");
      while (end >= 0) {
        const document = JSON.parse(text.slice(0, end));
        if (!("total" in document)) return document;
        hear(document);
        text = text.slice(end + 1);
        end = text.indexOf("\n");
      }
    }
  }

  // ---- Foot strikes and toe-offs ------------------------------------------------------------------------------------------------------

  function choose(event) {
    chosen = event;
    for (const mark of document.querySelectorAll(".event.chosen")) mark.classList.remove("chosen");
    if (chosen) chosen.mark.classList.add("chosen");
    byId("chosen").textContent = chosen ? Footfall.labelOf(chosen) : words.noEvent;
    update();
  }

  const nameOf = event => ({side: event.side, type: event.type, timeSeconds: event.named});
  let frames = 0;

  /** Shown at once, saved when the keys rest. */
  function moveEvent(by) {
    if (!chosen || busy) return;
    const there = Footfall.frameOf(chosen.seconds) + frames + by;
    if (there < 0 || there >= run.seconds.length) return;
    frames += by;
    chosen.mark.style.left = 100 * there / (run.seconds.length - 1) + "%";
    Footfall.goTo(there);
    const moved = chosen;
    later(() => {
      const total = frames;
      frames = 0;
      if (total !== 0) add({kind: "moveEvent", ...nameOf(moved), frames: total});
    });
  }

  function removeEvent() {
    if (chosen) add({kind: "deleteEvent", ...nameOf(chosen)});
  }

  const addEvent = type => add({kind: "addEvent", side: side(), type, timeSeconds: Footfall.realSeconds(Footfall.frame())});

  byId("earlier").addEventListener("click", () => moveEvent(-1));
  byId("later").addEventListener("click", () => moveEvent(1));
  byId("delete").addEventListener("click", removeEvent);
  byId("drop").addEventListener("click", () => add({kind: "dropStride", side: chosen.side, strikeSeconds: chosen.named}));
  byId("addStrike").addEventListener("click", () => addEvent("IC"));
  byId("addToeOff").addEventListener("click", () => addEvent("TO"));

  byId("timeline").addEventListener("keydown", event => {
    if (!event.target.classList.contains("event") || !isOpen() || event.ctrlKey || event.metaKey || event.altKey) return;
    const actions = {ArrowLeft: () => moveEvent(-1), ArrowRight: () => moveEvent(1), Delete: removeEvent};
    if (!actions[event.key]) return;
    event.preventDefault();
    if (!chosen || chosen.mark !== event.target) choose((run.events || []).find(e => e.mark === event.target));
    actions[event.key]();
  });

  // ---- Scale --------------------------------------------------------------------------------------------------------------------------

  function dragLine(event) {
    const from = toPicture(event);
    drag(event, from, {x: 0, y: 0}, {
      during: at => { line = {from, to: at}; magnify(at); drawLine(); },
      after: at => {
        line = {from, to: at};
        byId("lengthOf").hidden = false;
        byId("length").focus();
      }});
  }

  function drawLine() {
    Footfall.draw();
    if (!line) return;
    const canvas = byId("overlay");
    const pen = canvas.getContext("2d");
    const ratio = canvas.width / run.width;
    for (const [colour, wide] of [["rgba(0,0,0,0.7)", 6], ["#ffe14d", 3]]) {
      pen.strokeStyle = colour;
      pen.lineWidth = wide;
      pen.beginPath();
      pen.moveTo((line.from.x + 0.5) * ratio, (line.from.y + 0.5) * ratio);
      pen.lineTo((line.to.x + 0.5) * ratio, (line.to.y + 0.5) * ratio);
      pen.stroke();
    }
  }

  function setDrawingLine(drawing) {
    drawingLine = drawing;
    line = null;
    byId("line").setAttribute("aria-pressed", drawing);
    byId("lengthOf").hidden = true;
    stage.classList.toggle("drawing", drawing);
    Footfall.draw();
  }

  byId("line").addEventListener("click", () => setDrawingLine(!drawingLine));
  byId("setScale").addEventListener("click", () => {
    const centimetres = Number(byId("length").value.trim().replace(",", "."));
    const ends = line;
    if (!ends) return;
    setDrawingLine(false);
    const pair = at => [rounded(at.x), rounded(at.y)];
    add({kind: "setScale", from: pair(ends.from), to: pair(ends.to), metres: Number.isFinite(centimetres) ? centimetres / 100 : 0});
  });

  // ---- The whole ----------------------------------------------------------------------------------------------------------------------

  byId("undo").addEventListener("click", () => change({action: "undo"}));
  byId("redo").addEventListener("click", () => change({action: "redo"}));
  byId("list").addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button) change({action: button.dataset.action, entry: button.dataset.entry});
  });
  byId("correct").addEventListener("click", () => {
    desk.hidden = !desk.hidden;
    player.classList.toggle("correcting", isOpen());
    handles.hidden = !isOpen();
    byId("correct").setAttribute("aria-expanded", isOpen());
    byId("correct").textContent = isOpen() ? words.close : words.open;
    if (!isOpen() && drawingLine) setDrawingLine(false);
    video.pause();
    update();
  });
  for (const choice of [leg, point]) choice.addEventListener("change", update);
  document.addEventListener("keydown", event => {
    if (!isOpen() || !(event.ctrlKey || event.metaKey) || event.target.closest("input, textarea")) return;
    const key = event.key.toLowerCase();
    const action = key === "z" && !event.shiftKey ? "undo" : key === "y" || (key === "z" && event.shiftKey) ? "redo" : null;
    if (action && run && (action === "undo" ? run.canUndo : run.canRedo)) {
      event.preventDefault();
      change({action});
    }
  });

  function update() {
    if (!run) return;
    byId("undo").disabled = busy || !run.canUndo;
    byId("redo").disabled = busy || !run.canRedo;
    for (const id of ["earlier", "later", "delete", "drop"]) byId(id).disabled = busy || !chosen;
    byId("drop").disabled = busy || !chosen || chosen.type !== "IC";
    const noPicture = !run.width;
    for (const id of ["follow", "between", "hide", "line"]) byId(id).disabled = busy || noPicture;
    for (const id of ["addStrike", "addToeOff"]) byId(id).disabled = busy;
    drawHandles();
  }

  Footfall.choose = choose;
  Footfall.onRun(fresh => {
    if (!run) leg.value = fresh.near;
    if (!run) point.value = fresh.points.length === 0 ? "hip" : "ankle";
    const nothingFound = !run && byId("seed") !== null && !fresh.canUndo;
    run = fresh;
    if (nothingFound) byId("correct").click();
    else update();
  });
  Footfall.onFrame(() => { drawHandles(); if (line) drawLine(); });
})();
