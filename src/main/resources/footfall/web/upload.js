"use strict";
// Sends clips in pieces. A file that was broken off, also by closing the page, goes on where it was when it is dropped again.
(() => {
  const zone = document.getElementById("upload");
  const picker = document.getElementById("picker");
  const list = document.getElementById("sending");
  const said = document.getElementById("said");
  const words = zone.dataset;
  const pieceBytes = Number(words.piece);
  const waits = [1, 2, 5, 10, 20];
  const queue = [];
  let busy = false;
  let failed = false;

  class Refused extends Error {}

  const pause = seconds => new Promise(done => setTimeout(done, 1000 * seconds));

  async function ask(address, options) {
    options.headers = {...options.headers, "X-CSRF-Token": words.csrf};
    const answer = await fetch(address, {...options, redirect: "error"});
    if (answer.ok || answer.status === 409) return answer;
    const type = answer.headers.get("Content-Type") || "";
    if (answer.status < 500 || answer.status === 507) throw new Refused(type.startsWith("text/plain") ? await answer.text() : words.failed);
    throw new Error(answer.status);
  }

  async function begin(file) {
    const form = new URLSearchParams({name: file.name, size: file.size, fingerprint: [file.name, file.size, file.lastModified].join("/")});
    const answer = await ask(words.address, {method: "POST", body: form});
    return {address: answer.headers.get("Location"), offset: Number(answer.headers.get("Upload-Offset"))};
  }

  async function send(file, show) {
    let failures = 0;
    let upload = null;
    for (;;) {
      try {
        upload = upload || await begin(file);
        const end = Math.min(upload.offset + pieceBytes, file.size);
        show(upload.offset, end === file.size ? words.checking : "");
        const answer = await ask(upload.address, {method: "PATCH", body: file.slice(upload.offset, end),
          headers: {"Content-Type": "application/offset+octet-stream", "Upload-Offset": upload.offset}});
        if (answer.status === 409) throw new Error("offset");
        upload.offset = Number(answer.headers.get("Upload-Offset"));
        failures = 0;
        if (upload.offset === file.size) return;
      } catch (reason) {
        if (reason instanceof Refused) throw reason;
        if (failures === waits.length) throw new Refused(words.broken);
        show(upload ? upload.offset : 0, words.waiting);
        await pause(waits[failures++]);
        upload = null;
      }
    }
  }

  function line(file) {
    const item = document.createElement("li");
    const name = document.createElement("strong");
    const bar = document.createElement("progress");
    const text = document.createElement("span");
    name.textContent = file.name;
    bar.max = file.size || 1;
    bar.value = 0;
    bar.setAttribute("aria-label", file.name);
    item.append(name, bar, text);
    list.append(item);
    return {item, bar, text};
  }

  async function run() {
    if (busy) return;
    busy = true;
    while (queue.length > 0) {
      const {file, row} = queue.shift();
      try {
        await send(file, (offset, text) => {
          row.bar.value = offset;
          row.text.textContent = text || Math.floor(100 * offset / file.size) + " %";
        });
        row.bar.value = file.size;
        row.text.textContent = words.done;
        said.textContent = file.name + ": " + words.done;
      } catch (reason) {
        failed = true;
        row.item.className = "failed";
        row.bar.remove();
        row.text.textContent = reason instanceof Refused ? reason.message : words.failed;
        said.textContent = file.name + ": " + row.text.textContent;
      }
    }
    busy = false;
    if (!failed) location.reload();
  }

  function take(files) {
    for (const file of files) queue.push({file, row: line(file)});
    run();
  }

  picker.addEventListener("change", () => { take(picker.files); picker.value = ""; });
  for (const name of ["dragenter", "dragover"]) zone.addEventListener(name, event => { event.preventDefault(); zone.classList.add("over"); });
  for (const name of ["dragleave", "drop"]) zone.addEventListener(name, event => { event.preventDefault(); zone.classList.remove("over"); });
  zone.addEventListener("drop", event => take(event.dataTransfer.files));
  window.addEventListener("beforeunload", event => { if (busy) event.preventDefault(); });
})();
