"use strict";
// One fact at a time: fetch a card, show it beside its source, send the decision, show the next card from the answer.
// Texts only ever become text nodes. Offsets are code points on the server, so they are counted as such here.

const $ = (id) => document.getElementById(id);
const state = { card: null, busy: false, field: null, span: null };

const make = (tag, text, cls) => {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  if (cls) node.className = cls;
  return node;
};
const points = (text) => Array.from(text).length;

function filter() {
  const form = new FormData($("filter"));
  const found = {};
  for (const [name, value] of form) if (value && name !== "reviewer") found[name] = value;
  const doc = new URLSearchParams(location.search).get("doc_id");
  if (doc) found.doc_id = doc;
  return found;
}

function say(words, bad = false) {
  $("notice").textContent = words || "";
  $("notice").classList.toggle("bad", bad);
}

function busy(on) {
  state.busy = on; // a key pressed during an answer is meant for the card that is still to come
  $("main").setAttribute("aria-busy", String(on));
}

async function ask(path, body) {
  if (state.busy) return;
  busy(true);
  try {
    const response = await fetch(path, body && {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ ...body, filter: filter() }),
    });
    const answer = await response.json();
    if (!response.ok) return say(answer.error || "The server refused.", true);
    say(answer.notice);
    show(answer);
  } catch (error) {
    say("The server does not answer; nothing was lost. Start it again and go on.", true);
  } finally {
    busy(false);
  }
}

function next(key) {
  const query = new URLSearchParams(filter());
  if (key) query.set("key", key);
  return ask("/api/next?" + query);
}

function show({ card, progress }) {
  state.card = card;
  close();
  $("bench").hidden = !card;
  $("empty").hidden = Boolean(card);
  $("progress").max = Math.max(progress.total, 1);
  $("progress").value = progress.decided;
  $("count").textContent = `${progress.decided} of ${progress.total} decided`;
  if (!card) return;
  $("fact-type").replaceChildren(make("span", card.type, "mark " + card.type));
  $("confidence").textContent = "confidence " + card.confidence.toFixed(2);
  $("slots").replaceChildren(...card.slots.flatMap((s) => {
    const value = make("dd", s.value || "–");
    value.dir = "auto";
    return [make("dt", s.name), value];
  }));
  $("rule").textContent = card.rule;
  $("reasons").tBodies[0].replaceChildren(...card.reasons.map((r) => {
    const row = make("tr");
    row.append(make("td", (r.weight >= 0 ? "+" : "−") + Math.abs(r.weight).toFixed(2), "number"), make("td", r.words));
    return row;
  }));
  $("opinions").replaceChildren(...card.opinions.map((o) =>
    make("p", `${o.verdict} by ${o.reviewer}` + (o.reason ? `: ${o.reason}` : ""), "meta")));
  source(card);
}

function source(card) {
  $("doc-title").textContent = card.title || card.doc_id;
  const meta = $("doc-meta");
  meta.replaceChildren(make("span", [card.source, card.published, card.doc_id].filter(Boolean).join(" · ") + " · "));
  const link = make("a", "all facts of this document");
  link.href = "/review/document/" + encodeURIComponent(card.doc_id);
  meta.append(link);
  if (card.cut) meta.append(" · only the part around the passage is shown");
  const mark = make("mark", card.passage);
  $("text").replaceChildren(card.before, mark, card.after);
  mark.scrollIntoView({ block: "center" });
  scrollTo(0, 0);
}

function close() {
  $("correction").hidden = $("rejection").hidden = true;
  $("actions").hidden = false;
  state.field = state.span = null;
}

function correct() {
  close();
  $("fields").replaceChildren(...state.card.slots.map((s) => {
    const label = make("label", s.name);
    let input;
    if (s.choices.length) {
      input = make("select");
      for (const c of s.choices) input.append(make("option", c));
    } else {
      input = make(s.name === "text" ? "textarea" : "input");
    }
    input.name = s.name;
    input.value = s.value;
    input.addEventListener("focus", () => { state.field = input; });
    label.append(input);
    return label;
  }));
  $("new-passage").textContent = state.card.passage;
  $("correction").hidden = false;
  $("actions").hidden = true;
  $("fields").querySelector("input, select, textarea").focus();
}

function reject() {
  close();
  $("rejection").hidden = false;
  $("actions").hidden = true;
  $("rejection").querySelector("button").focus();
}

function selected() {
  const selection = getSelection();
  if ($("correction").hidden || !selection.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  if (!$("text").contains(range.commonAncestorContainer)) return;
  const words = range.toString();
  const before = document.createRange();
  before.selectNodeContents($("text"));
  before.setEnd(range.startContainer, range.startOffset);
  const lead = words.length - words.trimStart().length;
  const passage = words.trim();
  if (!passage) return;
  const start = state.card.window_start + points(before.toString()) + points(words.slice(0, lead));
  state.span = { start, end: start + points(passage) };
  $("new-passage").textContent = passage;
  if (state.field && state.field.tagName !== "SELECT") state.field.value = passage;
}

// Moves one end of the passage by a word, for those who do not use a mouse.
function move(edge, step) {
  const all = Array.from(state.card.before + state.card.passage + state.card.after);
  const from = state.card.window_start;
  const span = state.span || { start: state.card.start_char, end: state.card.end_char };
  const blank = (i) => /\s/.test(all[i]);
  let at = span[edge] - from;
  const inside = (i) => (edge === "start" ? i : i - 1); // the character that the moving end must stand on
  do at += step; while (at > 0 && at < all.length && !(
    !blank(inside(at)) && (edge === "start" ? blank(at - 1) : at === all.length || blank(at))));
  const moved = { ...span, [edge]: from + Math.min(Math.max(at, 0), all.length) };
  if (moved.start >= moved.end) return;
  state.span = moved;
  const words = all.slice(moved.start - from, moved.end - from).join("");
  $("new-passage").textContent = words;
  $("text").replaceChildren(all.slice(0, moved.start - from).join(""), make("mark", words), all.slice(moved.end - from).join(""));
}

const decide = (verdict, more = {}) => ask("/api/decide", { fact_key: state.card.fact_key, verdict, ...more });

function act(what) {
  if (what === "undo") return ask("/api/undo", {});
  if (!state.card) return;
  if (what === "correct") return correct();
  if (what === "reject") return reject();
  return decide(what);
}

function save(event) {
  event.preventDefault();
  const slots = Object.fromEntries(new FormData($("correction")));
  decide("corrected", { slots, ...(state.span || {}) });
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return close();
  if (!$("correction").hidden) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save(event);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step && event.altKey) { event.preventDefault(); move(event.shiftKey ? "end" : "start", step); }
    return;
  }
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!$("rejection").hidden) {
    const button = $("rejection").querySelectorAll(".reasons button")[Number(event.key) - 1];
    if (button) { event.preventDefault(); decide("rejected", { reason: button.value }); }
    return;
  }
  const what = { a: "accepted", r: "reject", c: "correct", s: "skipped", u: "undo" }[event.key.toLowerCase()];
  if (what) { event.preventDefault(); act(what); }
});
document.addEventListener("selectionchange", selected);
$("actions").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (button) act(button.dataset.do);
});
$("correction").addEventListener("submit", save);
$("cancel").addEventListener("click", close);
$("rejection").addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = event.submitter ? event.submitter.value : "";
  decide("rejected", { reason: chosen || event.target.elements.other.value });
});
$("filter").addEventListener("submit", (event) => event.preventDefault());
$("filter").addEventListener("change", (event) => {
  if (event.target.name === "reviewer") {
    document.cookie = "reviewer=" + encodeURIComponent(event.target.value) + "; path=/; SameSite=Strict; max-age=31536000";
  }
  const query = new URLSearchParams(filter());
  history.replaceState(null, "", "/review" + (query.size ? "?" + query : ""));
  next();
});
if (matchMedia("(max-width: 860px)").matches) $("filters").open = $("why").open = false; // the source comes first there
next(new URLSearchParams(location.search).get("key"));
