"use strict";
// Small charts of what moves, over the stride or over time. Pointing at one reads it; a click sends the video there.
(() => {
  const svgSpace = "http://www.w3.org/2000/svg";
  const wide = 520;
  const high = 236;
  const left = 44;
  const right = 18;
  const top = 12;
  const bottom = 34;
  const steps = 100;
  const figures = [...document.querySelectorAll("#charts figure")];
  const heads = [];
  let run = null;

  function element(name, attributes, parent) {
    const made = document.createElementNS(svgSpace, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (parent) parent.append(made);
    return made;
  }

  const over = () => document.querySelector("[name=over]:checked").value;

  /** Round numbers between two. */
  function ticks(low, high, about) {
    const rough = (high - low) / about;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(f => f * power).find(s => s >= rough);
    const all = [];
    for (let at = Math.ceil(low / step) * step; at <= high + 1e-9; at += step) all.push(at);
    return all;
  }

  /** Lines of {x, value, frame}, one of each stride or each leg. */
  function lines(curve) {
    const all = [];
    for (const leg of run.curves) {
      const values = leg[curve];
      if (over() === "time") {
        all.push({side: leg.side, points: values.map((value, frame) => ({x: Footfall.realSeconds(frame), value, frame}))});
        continue;
      }
      run.strides.filter(s => s.side === leg.side && s.to).forEach((stride, i) => {
        const points = [];
        for (let frame = Footfall.frameOf(stride.from); frame <= Footfall.frameOf(stride.to); frame++) {
          const x = 100 * (Footfall.realSeconds(frame) - stride.from) / (stride.to - stride.from);
          points.push({x: Math.max(0, Math.min(100, x)), value: values[frame], frame});
        }
        all.push({side: leg.side, stride: i + 1, points});
      });
    }
    return all.filter(line => line.points.some(p => p.value !== null));
  }

  /** The mean of a leg's strides, read at the same shares of each. */
  function mean(strides) {
    const points = [];
    for (let step = 0; step <= steps; step++) {
      const values = strides.map(line => valueAt(line.points, step)).filter(v => v !== null);
      if (values.length === strides.length) points.push({x: step, value: values.reduce((a, b) => a + b, 0) / values.length});
    }
    return points;
  }

  function valueAt(points, x) {
    const next = points.findIndex(p => p.x >= x);
    if (next < 0) return points[points.length - 1].value;
    const b = points[next];
    const a = points[Math.max(0, next - 1)];
    if (a.value === null || b.value === null) return null;
    return b.x === a.x ? b.value : a.value + (b.value - a.value) * (x - a.x) / (b.x - a.x);
  }

  function path(points, scaleX, scaleY) {
    let text = "";
    let down = false;
    for (const p of points) {
      if (p.value === null) {
        down = false;
        continue;
      }
      text += (down ? "L" : "M") + scaleX(p.x).toFixed(1) + " " + scaleY(p.value).toFixed(1);
      down = true;
    }
    return text;
  }

  function draw(figure) {
    const curve = figure.dataset.curve;
    const unit = curve === "footHipDistance" ? (run.unit === "cm" ? " cm" : " " + Footfall.words.percentLeg) : "°";
    const title = document.createElement("h3");
    title.textContent = figure.dataset.title + (unit === "°" ? " (°)" : " (" + unit.trim() + ")");
    const read = document.createElement("p");
    read.className = "read";
    read.setAttribute("role", "status");
    figure.replaceChildren(title, read);
    const all = run.curves ? lines(curve) : [];
    if (all.length === 0) {
      read.textContent = Footfall.words.empty;
      return;
    }
    const byTime = over() === "time";
    const flat = all.flatMap(line => line.points.filter(p => p.value !== null));
    const lowX = byTime ? Footfall.realSeconds(0) : 0;
    const highX = byTime ? Footfall.realSeconds(run.seconds.length - 1) : 100;
    const lowY = Math.min(...flat.map(p => p.value));
    const highY = Math.max(...flat.map(p => p.value));
    const margin = 0.05 * (highY - lowY || 1);
    const scaleX = x => left + (wide - left - right) * (x - lowX) / (highX - lowX);
    const scaleY = y => high - bottom - (high - top - bottom) * (y - lowY + margin) / (highY - lowY + 2 * margin);
    const svg = element("svg", {viewBox: "0 0 " + wide + " " + high, tabindex: 0, role: "img", "aria-label": title.textContent});
    for (const tick of ticks(lowY, highY, 5)) {
      element("line", {class: "grid", x1: left, x2: wide - right, y1: scaleY(tick), y2: scaleY(tick)}, svg);
      element("text", {class: "tick", x: left - 8, y: scaleY(tick) + 4, "text-anchor": "end"}, svg).textContent = Footfall.number(tick, 0);
    }
    for (const tick of byTime ? ticks(lowX, highX, 6) : [0, 25, 50, 75, 100]) {
      element("text", {class: "tick", x: scaleX(tick), y: high - 16, "text-anchor": "middle"}, svg).textContent =
        Footfall.number(tick, Number.isInteger(tick) ? 0 : 1);
    }
    element("text", {class: "tick", x: wide - right, y: high - 2, "text-anchor": "end"}, svg).textContent = byTime ? Footfall.words.xTime : Footfall.words.xStride;
    if (byTime) {
      for (const event of run.events.filter(e => e.type === "IC")) {
        element("line", {class: "strike " + event.side, x1: scaleX(event.seconds), x2: scaleX(event.seconds), y1: top, y2: high - bottom}, svg);
      }
    }
    for (const line of all) element("path", {class: "curve " + line.side + (byTime ? " only" : ""), d: path(line.points, scaleX, scaleY)}, svg);
    if (!byTime) {
      for (const side of ["left", "right"]) {
        const own = all.filter(line => line.side === side);
        if (own.length > 1) element("path", {class: "mean " + side, d: path(mean(own), scaleX, scaleY)}, svg);
      }
    }
    const headLine = element("line", {class: "head", y1: top, y2: high - bottom, visibility: "hidden"}, svg);
    const dot = element("circle", {class: "dot", r: 5, visibility: "hidden"}, svg);
    figure.append(svg);
    heads.push(frame => follow(headLine, frame, all, scaleX, byTime));
    listen(svg, read, dot, all, scaleX, scaleY, unit, byTime);
  }

  /** Where the video is. */
  function follow(line, frame, all, scaleX, byTime) {
    let x = byTime ? Footfall.realSeconds(frame) : null;
    if (!byTime) {
      const inside = all.filter(l => l.side === run.near).concat(all).map(l => l.points.find(p => p.frame === frame)).find(p => p);
      x = inside ? inside.x : null;
    }
    line.setAttribute("visibility", x === null ? "hidden" : "visible");
    if (x !== null) {
      line.setAttribute("x1", scaleX(x));
      line.setAttribute("x2", scaleX(x));
    }
  }

  function listen(svg, read, dot, all, scaleX, scaleY, unit, byTime) {
    let now = null;

    function tell(found) {
      now = found;
      dot.setAttribute("visibility", "visible");
      dot.setAttribute("cx", scaleX(found.point.x));
      dot.setAttribute("cy", scaleY(found.point.value));
      dot.setAttribute("class", "dot " + found.line.side);
      const where = byTime ? Footfall.number(found.point.x, 2) + " s" : Footfall.number(found.point.x, 0) + " %, " +
        Footfall.fill(Footfall.words.stride, {number: found.line.stride});
      read.textContent = Footfall.nameOf("leg", found.line.side) + ", " + where + ": " + Footfall.number(found.point.value, 1) + unit;
    }

    function nearest(event) {
      const box = svg.getBoundingClientRect();
      const x = (event.clientX - box.left) * wide / box.width;
      const y = (event.clientY - box.top) * high / box.height;
      let best = null;
      for (const line of all) {
        for (const point of line.points) {
          if (point.value === null) continue;
          const far = (scaleX(point.x) - x) ** 2 + 0.15 * (scaleY(point.value) - y) ** 2;
          if (!best || far < best.far) best = {far, line, point};
        }
      }
      return best;
    }

    svg.addEventListener("pointermove", event => tell(nearest(event)));
    svg.addEventListener("pointerleave", () => { dot.setAttribute("visibility", "hidden"); });
    svg.addEventListener("click", event => { tell(nearest(event)); Footfall.goTo(now.point.frame); });
    svg.addEventListener("keydown", event => {
      const steps = {ArrowLeft: -1, ArrowRight: 1}[event.key];
      if (steps) {
        event.preventDefault();
        const line = now ? now.line : all[0];
        const known = line.points.filter(p => p.value !== null);
        const here = now ? known.indexOf(now.point) + steps * (event.shiftKey ? 10 : 1) : 0;
        tell({line, point: known[Math.max(0, Math.min(known.length - 1, here))]});
      } else if (event.key === "Enter" && now) {
        event.preventDefault();
        Footfall.goTo(now.point.frame);
      }
    });
  }

  function drawAll() {
    heads.length = 0;
    figures.forEach(draw);
    heads.forEach(head => head(Footfall.frame()));
  }

  window.addEventListener("DOMContentLoaded", () => {
    Footfall.onRun(fresh => { run = fresh; drawAll(); });
    Footfall.onFrame(frame => heads.forEach(head => head(frame)));
    for (const choice of document.getElementsByName("over")) choice.addEventListener("change", drawAll);
  });
})();
