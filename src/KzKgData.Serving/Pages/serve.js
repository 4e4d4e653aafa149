// Updates the page when the data change, and fills selected words into the form. The pages also work without this script.
"use strict";
(() => {
  const root = document.body.dataset.root;
  const live = document.getElementById("live");
  let shown = document.body.dataset.state;
  let isOut = false;

  // A part with a form that is being filled in is not replaced: the stale form will be refused on sending, and nothing typed is lost.
  const isBegun = part => part.contains(document.activeElement) && document.activeElement.matches("input, select, textarea")
    || [...part.querySelectorAll("input:not([type=hidden]), select")].some(field => field.type === "checkbox" ? field.checked !== field.defaultChecked
      : field.tagName === "SELECT" ? [...field.options].some(o => o.selected !== o.defaultSelected) && !(field.selectedIndex === 0 && ![...field.options].some(o => o.defaultSelected))
        : field.value !== field.defaultValue);

  const say = words => { if (live.textContent !== words) live.textContent = words; };

  async function bring(state) {
    const response = await fetch(location.pathname, { cache: "no-store" });
    if (!response.ok) throw new Error(response.statusText);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const kept = [];
    for (const part of document.querySelectorAll("[data-live]")) {
      const fresh = page.getElementById(part.id);
      if (!fresh) part.remove();
      else if (isBegun(part)) kept.push(part);
      else swap(part, fresh);
    }
    const undo = page.getElementById("undo");
    if (undo && !document.getElementById("undo")) document.querySelector("header").append(document.importNode(undo, true));
    const form = document.getElementById("mention-fields");
    if (form && form.elements.fact.value === "") form.elements.state.value = page.body.dataset.state; // locating words does not depend on other changes; a citation does, since it may replace another
    document.getElementById("notice").replaceChildren();
    shown = state;
    say(kept.length === 0 ? live.dataset.current : live.dataset.kept);
  }

  // Keeps open details elements open, and the focus in place.
  function swap(part, fresh) {
    const copy = document.importNode(fresh, true);
    const open = new Set([...part.querySelectorAll("details[open]")].map(pathOf));
    for (const fold of copy.querySelectorAll("details")) if (open.has(pathOf(fold))) fold.open = true;
    const focus = part.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    part.replaceWith(copy);
    if (focus) [...copy.querySelectorAll("a")].find(a => a.getAttribute("href") === focus)?.focus();
  }

  const pathOf = fold => {
    const card = fold.closest(".proposal");
    const id = card?.querySelector("[name=id]")?.value ?? "";
    return id + " " + fold.querySelector("summary")?.textContent;
  };

  async function look() {
    if (!document.hidden) {
      try {
        const response = await fetch(root + "state", { cache: "no-store" });
        if (!response.ok) throw new Error(response.statusText);
        const state = await response.text();
        if (isOut) { isOut = false; say(""); }
        if (state !== shown) await bring(state);
      } catch {
        isOut = true;
        say(live.dataset.lost);
      }
    }
    setTimeout(look, 1000);
  }
  setTimeout(look, 1000);

  // Returns the offset of a selection boundary in the text, in code points.
  function offsetOf(node, at) {
    const element = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node.childNodes[at] ?? node).closest?.("[data-at]");
    if (!element) return null;
    const before = node.nodeType === Node.TEXT_NODE ? node.data.slice(0, at) : "";
    return Number(element.dataset.at) + [...before].length;
  }

  document.addEventListener("selectionchange", () => {
    const fields = document.getElementById("mention-fields")?.elements;
    const selection = document.getSelection();
    if (!fields || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!document.querySelector(".text")?.contains(range.commonAncestorContainer)) return;
    const paragraph = range.startContainer.parentElement?.closest(".paragraph");
    if (!paragraph || !paragraph.contains(range.endContainer)) return;
    const piece = range.cloneContents();
    piece.querySelectorAll(".ref").forEach(r => r.remove());
    const words = piece.textContent;
    const trimmed = words.trim();
    const start = offsetOf(range.startContainer, range.startOffset);
    if (start === null || trimmed.length === 0) return;
    fields.words.value = trimmed.slice(0, 60);
    fields.near.value = start + [...words.slice(0, words.length - words.trimStart().length)].length;
  });

  // Typed words are searched for in the whole text.
  document.addEventListener("input", event => {
    if (event.target.name === "words") event.target.form.elements.near.value = "";
  });
})();
