"use strict";
// Shows a clip frame by frame with what was measured drawn on it. The analysis says when each frame is shown; the video is sent to the
// middle of a frame's interval, and the browser says which frame it shows.
const Footfall = {};
(() => {
  const player = document.getElementById("player");
  const words = player.dataset;
  const video = document.getElementById("video");
  const stage = document.getElementById("stage");
  const canvas = document.getElementById("overlay");
  const timeline = document.getElementById("timeline");
  const strikes = document.getElementById("strikes");
  const playButton = document.getElementById("play");
  const language = document.documentElement.lang;
  const byRun = [];
  const byFrame = [];
  const flashSeconds = 0.12;
  const bones = [["hip", "knee"], ["knee", "ankle"], ["ankle", "heel"], ["heel", "toe"], ["ankle", "toe"], ["shoulder", "hip"]];
  let run = null;
  let frame = 0;
  let first = 0;
  let wanted = null;
  let seeking = false;
  let head = null;

  const number = (value, decimals) =>
    value.toLocaleString(language, {minimumFractionDigits: decimals, maximumFractionDigits: decimals}).replace("-", "\u2212");
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => name in values ? values[name] : all);
  const nameOf = (select, value) => [...document.getElementById(select).options].find(o => o.value === value).text;
  const clamp = value => Math.max(0, Math.min(run.seconds.length - 1, value));

  /** The frame nearest to a file time. */
  function frameAt(seconds) {
    const all = run.seconds;
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle] < seconds) low = middle + 1; else high = middle;
    }
    return low > 0 && seconds - all[low - 1] <= all[low] - seconds ? low - 1 : low;
  }

  const frameOf = realSeconds => frameAt(realSeconds * (run.slowMotion || 1));
  const realSeconds = number => run.seconds[number] / (run.slowMotion || 1);

  function middle(number) {
    const all = run.seconds;
    const next = number + 1 < all.length ? all[number + 1] : 2 * all[number] - all[Math.max(0, number - 1)];
    return first + (all[number] + next) / 2;
  }

  function goTo(number) {
    if (!run) return;
    video.pause();
    wanted = clamp(number);
    if (!seeking) seek();
  }

  function seek() {
    seeking = true;
    video.currentTime = middle(wanted);
  }

  video.addEventListener("seeked", () => {
    seeking = false;
    if (wanted !== null && Math.abs(video.currentTime - middle(wanted)) > 1e-4) seek();
    else if (!video.requestVideoFrameCallback) show(wanted === null ? frameAt(video.currentTime - first) : wanted);
  });

  /** What the browser shows now. */
  function presented(now, about) {
    if (run) {
      show(frameAt(about.mediaTime - first));
      if (frame === wanted) wanted = null;
    }
    video.requestVideoFrameCallback(presented);
  }

  /** A clip may begin later than at 0: where its first frame is shown the rest follows from. */
  function begin() {
    if (!video.requestVideoFrameCallback) {
      goTo(0);
      return;
    }
    video.requestVideoFrameCallback((now, about) => {
      if (about.mediaTime > middle(0)) first = about.mediaTime - run.seconds[0];
      presented(now, about);
    });
    wanted = 0;
    seek();
  }

  function show(number) {
    frame = number;
    stage.dataset.frame = frame;
    document.getElementById("position").textContent =
      fill(words.position, {frame, count: run.seconds.length - 1, seconds: number2(realSeconds(frame))});
    draw();
    if (head) head.style.left = 100 * frame / (run.seconds.length - 1) + "%";
    byFrame.forEach(listener => listener(frame));
  }

  const number2 = value => number(value, 2);

  function at(track, number) {
    return track && track.x[number] !== null ? {x: track.x[number], y: track.y[number]} : null;
  }

  const track = (side, point) => run.points.find(p => p.side === side && p.point === point);
  const sides = () => [...new Set(run.points.map(p => p.side))].sort();

  function draw() {
    const box = video.getBoundingClientRect();
    const dense = window.devicePixelRatio || 1;
    const width = Math.round(box.width * dense);
    const height = Math.round(box.height * dense);
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const pen = canvas.getContext("2d");
    pen.clearRect(0, 0, width, height);
    if (!document.getElementById("points").checked || !run.width) return;
    const scale = width / run.width;
    const place = p => ({x: (p.x + 0.5) * scale, y: (p.y + 0.5) * scale});
    for (const side of sides().sort(s => s === run.near ? 1 : -1)) drawLeg(pen, side, place, dense);
    drawStrike(pen, dense);
  }

  function stroke(pen, from, to, colour, thick) {
    for (const [style, wide] of [["rgba(0,0,0,0.55)", thick + 2.5], [colour, thick]]) {
      pen.strokeStyle = style;
      pen.lineWidth = wide;
      pen.beginPath();
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
      pen.stroke();
    }
  }

  function drawLeg(pen, side, place, dense) {
    const colour = side === "left" ? "#ffb454" : "#5cc8ff";
    const points = new Map(run.points.filter(p => p.side === side && at(p, frame)).map(p => [p.point, p]));
    pen.lineCap = "round";
    for (const [one, other] of bones) {
      if (points.has(one) && points.has(other)) stroke(pen, place(at(points.get(one), frame)), place(at(points.get(other), frame)), colour, 2 * dense);
    }
    drawPlumb(pen, points, place, dense);
    for (const point of points.values()) {
      const p = place(at(point, frame));
      const origin = point.origins[frame];
      pen.beginPath();
      pen.arc(p.x, p.y, 5 * dense, 0, 2 * Math.PI);
      pen.fillStyle = origin === "f" ? "rgba(0,0,0,0.4)" : colour;
      pen.fill();
      pen.lineWidth = (origin === "c" ? 3 : 1.5) * dense;
      pen.strokeStyle = origin === "c" ? "#ffffff" : origin === "f" ? colour : "rgba(0,0,0,0.75)";
      pen.stroke();
    }
  }

  function drawPlumb(pen, points, place, dense) {
    if (!run.down || !points.has("hip") || !points.has("ankle")) return;
    const hip = at(points.get("hip"), frame);
    const ankle = at(points.get("ankle"), frame);
    const long = 1.05 * ((ankle.x - hip.x) * run.down[0] + (ankle.y - hip.y) * run.down[1]);
    pen.save();
    pen.setLineDash([7 * dense, 7 * dense]);
    stroke(pen, place(hip), place({x: hip.x + long * run.down[0], y: hip.y + long * run.down[1]}), "#ffffff", 1.5 * dense);
    pen.restore();
  }

  function drawStrike(pen, dense) {
    const now = realSeconds(frame);
    const strike = (run.events || []).find(e => e.type === "IC" && frame >= frameOf(e.seconds) && now <= e.seconds + flashSeconds);
    if (!strike) return;
    const text = nameOf("leg", strike.side) + ": " + words.footStrike;
    pen.font = "600 " + 16 * dense + "px system-ui, sans-serif";
    pen.fillStyle = "rgba(0,0,0,0.65)";
    pen.fillRect(10 * dense, 10 * dense, pen.measureText(text).width + 20 * dense, 30 * dense);
    pen.fillStyle = "#ffffff";
    pen.fillText(text, 20 * dense, 31 * dense);
  }

  function button(text, action) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", action);
    return made;
  }

  const labelOf = event => nameOf("leg", event.side) + ", " + (event.type === "IC" ? words.footStrike : words.toeOff) + ", " + number2(event.seconds) + " s";

  /** Pixels that give each mark its room, but for marks that nearly fall together. */
  function roomFor(places) {
    const apart = places.slice(1).map((place, i) => place - places[i]);
    return Math.min(60 * places.length, 26 * 100 / Math.min(100, ...apart.filter(gap => gap > 0)));
  }

  function drawTimeline() {
    const events = run.events || [];
    timeline.replaceChildren();
    timeline.hidden = events.length === 0;
    const inner = document.createElement("div");
    inner.className = "lanes";
    const share = realTime => 100 * frameOf(realTime) / (run.seconds.length - 1);
    inner.style.minWidth = Math.max(0, ...["left", "right"].map(side => roomFor(events.filter(e => e.side === side).map(e => share(e.seconds))))) + "px";
    for (const side of ["left", "right"]) {
      const own = events.filter(e => e.side === side);
      if (own.length === 0) continue;
      const lane = document.createElement("div");
      lane.className = "lane " + side;
      lane.dataset.name = nameOf("leg", side);
      own.forEach((event, i) => {
        const next = own[i + 1];
        if (event.type === "IC" && next && next.type === "TO") {
          const bar = document.createElement("span");
          bar.className = "contact";
          bar.style.left = share(event.seconds) + "%";
          bar.style.width = share(next.seconds) - share(event.seconds) + "%";
          lane.append(bar);
        }
      });
      for (const event of own) {
        const mark = button("", () => { goTo(frameOf(event.seconds)); Footfall.choose(event); });
        mark.className = "event " + event.type + (event.byHand ? " byHand" : "") + (event.measured ? "" : " unmeasured");
        mark.style.left = share(event.seconds) + "%";
        mark.title = labelOf(event);
        mark.setAttribute("aria-label", labelOf(event));
        event.mark = mark;
        lane.append(mark);
      }
      lane.addEventListener("click", click => {
        if (click.target === lane) goTo(Math.round((run.seconds.length - 1) * click.offsetX / lane.clientWidth));
      });
      inner.append(lane);
    }
    head = document.createElement("span");
    head.className = "playhead";
    inner.append(head);
    timeline.append(inner);
    strikes.replaceChildren(...events.filter(e => e.type === "IC").map(event => {
      const jump = button(fill(words.strike, {leg: nameOf("leg", event.side), seconds: number2(event.seconds)}), () => goTo(frameOf(event.seconds)));
      jump.className = "jump " + event.side;
      return jump;
    }));
  }

  /** A fresh account of the clip, with the parts of the page that depend on it. */
  function take(fresh) {
    run = fresh;
    Footfall.run = run;
    if (run.width) {
      video.width = run.width;
      video.height = run.height;
    }
    drawTimeline();
    byRun.forEach(listener => listener(run));
    if (stage.dataset.frame) show(clamp(frame));
  }

  function nextStrike(direction) {
    const frames = (run.events || []).filter(e => e.type === "IC").map(e => frameOf(e.seconds));
    const here = wanted === null ? frame : wanted;
    const there = direction > 0 ? frames.filter(f => f > here) : frames.filter(f => f < here);
    if (there.length > 0) goTo(direction > 0 ? Math.min(...there) : Math.max(...there));
  }

  const step = frames => goTo((wanted === null ? frame : wanted) + frames);

  function playOrPause() {
    if (video.paused) {
      wanted = null;
      video.play();
    } else {
      video.pause();
    }
  }

  document.getElementById("back").addEventListener("click", () => step(-1));
  document.getElementById("forward").addEventListener("click", () => step(1));
  playButton.addEventListener("click", playOrPause);
  video.addEventListener("play", () => { playButton.textContent = words.pause; });
  video.addEventListener("pause", () => { playButton.textContent = words.play; });
  video.addEventListener("error", () => { document.getElementById("noVideo").hidden = false; });
  document.getElementById("points").addEventListener("change", draw);
  for (const speed of document.getElementsByName("speed")) {
    speed.addEventListener("change", () => { video.playbackRate = Number(speed.value); });
  }
  new ResizeObserver(() => { if (run) { draw(); byFrame.forEach(listener => listener(frame)); } }).observe(video);

  document.addEventListener("keydown", event => {
    const inPlayer = player.contains(event.target);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !(inPlayer || event.target === document.body)) return;
    if (event.target.closest("input:not([type=radio]):not([type=checkbox]), select, textarea, [type=radio]")) return;
    const onButton = event.target.closest("button, input, summary") !== null;
    const actions = {ArrowLeft: () => step(event.shiftKey ? -10 : -1), ArrowRight: () => step(event.shiftKey ? 10 : 1)};
    if (inPlayer) Object.assign(actions, {n: () => nextStrike(1), p: () => nextStrike(-1)}, onButton ? {} : {" ": playOrPause});
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (action && run) {
      event.preventDefault();
      action();
    }
  });

  Object.assign(Footfall, {goTo, frameOf, realSeconds, take, track, at, number, fill, nameOf, labelOf, words, draw, choose: () => {},
    frame: () => frame, onRun: listener => byRun.push(listener), onFrame: listener => byFrame.push(listener)});

  window.addEventListener("DOMContentLoaded", async () => {
    const answer = await fetch(words.address + "/run");
    if (!answer.ok) return;
    take(await answer.json());
    if (!run.width) {
      stage.hidden = true;
    } else if (video.readyState >= HTMLMediaElement.HAVE_METADATA) {
      begin();
    } else {
      video.addEventListener("loadedmetadata", begin, {once: true});
    }
  });
})();
