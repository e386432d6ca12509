"use strict";

// Set with !important, since rules of the page about the element itself would win otherwise. The initial
// size of text is the one that the user chose in the browser; all others are of it. "all" leaves the page's
// direction, and the words are written from left to right.
const HOST_STYLE = `
:host {
  all: initial !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
  pointer-events: none !important;
  display: block !important;
}
@media print {
  :host { display: none !important; }
}`;

// The colours show on white and on black alike; the line alone tells severities apart.
const FLAG_STYLE = `
.flag {
  position: absolute;
  box-sizing: border-box;
  pointer-events: none;
  border: 0 solid transparent;
}
.flag.info { border-bottom: 2px dotted #3d7ea6; }
.flag.caution { border-bottom: 2px dashed #b36b00; }
.flag.serious { border-bottom: 4px double #d4351c; }
.flag.help { border-bottom: 2px solid #2e8540; }
.flag.active { background: rgb(128 128 128 / 0.22); }
.mirror {
  position: fixed;
  top: 0;
  left: 0;
  box-sizing: border-box;
  visibility: hidden;
  pointer-events: none;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}`;

const BOX_STATE_STYLE = `
.state {
  position: absolute;
  box-sizing: border-box;
  min-width: 24px;
  min-height: 24px;
  width: max-content;
  max-width: min(18em, calc(100vw - 12px));
  padding: 2px 7px;
  border: 1px solid #767676;
  border-radius: 12px;
  background: #fff;
  color: #1b1b1b;
  font: 0.8125em/1.4 system-ui, sans-serif;
  text-align: center;
  pointer-events: none;
}
.both {
  position: absolute;
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: 4px;
  width: max-content;
  max-width: calc(100vw - 12px);
  pointer-events: none;
}
.both[hidden] { display: none; }
.both .state { position: static; }
.state.button { pointer-events: auto; cursor: pointer; }
.state.trouble { border-color: #b36b00; border-style: dashed; text-align: start; }
.state .audience {
  margin-inline-end: 2px;
  padding-inline-end: 6px;
  border-inline-end: 1px solid currentcolor;
  font-size: 0.92em;
}
.state:focus-visible { outline: 3px solid #1d70b8; outline-offset: 1px; }`;

const CARD_STYLE = `
.card {
  position: absolute;
  box-sizing: border-box;
  width: min(25.7em, calc(100vw - 16px));
  overflow: auto;
  overscroll-behavior: contain;
  overflow-wrap: break-word;
  padding: 12px 14px;
  border: 1px solid #767676;
  border-top-width: 4px;
  border-radius: 8px;
  background: #fff;
  color: #1b1b1b;
  box-shadow: 0 4px 16px rgb(0 0 0 / 0.3);
  font: 0.875em/1.45 system-ui, sans-serif;
  text-align: start;
  pointer-events: auto;
  user-select: text;
}
.card.info { border-top-color: #3d7ea6; }
.card.caution { border-top-color: #b36b00; }
.card.serious { border-top-color: #d4351c; }
.card.help { border-top-color: #2e8540; }
.card h2 { margin: 2px 0 6px; font-size: 1.14em; line-height: 1.3; }
.card h3 { margin: 10px 0 2px; font-size: 0.93em; line-height: 1.4; }
.card p, .card :is(ul, ol), .card blockquote { margin: 0 0 6px; }
.card :is(ul, ol) { padding: 0 0 0 1.3em; }
.card ol { padding-left: 1.6em; }
.card blockquote { padding: 0 0 0 8px; border-inline-start: 3px solid #767676; overflow-wrap: anywhere; }
.card .top { display: flex; justify-content: space-between; align-items: start; gap: 8px; font-size: 0.93em; }
.card .quiet { font-size: 0.86em; color: #505050; }
.card .question { font-style: italic; }
.card .excess { font-weight: 600; }
.card .preview { white-space: pre-wrap; overflow-wrap: anywhere; }
.card .signpost { margin: 6px 0; padding: 8px; border: 1px solid #b0b0b0; border-radius: 6px; }
.card .row { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; align-items: center; }
.card .row + p { margin-top: 8px; }
/* What a panel says stays in sight, and hides nothing that gets the focus. */
.panel { scroll-padding-bottom: 5em; }
.panel > [role="status"]:not(:empty) {
  position: sticky;
  bottom: -12px;
  margin: 0 -14px -12px;
  padding: 6px 14px 12px;
  background: inherit;
}
.card:has(> .foot) { display: flex; flex-direction: column; padding: 0; }
.card .body { flex: 1; min-height: 7em; padding: 12px 14px; overflow: auto; overscroll-behavior: contain; }
.card .foot { flex: none; padding: 2px 14px 12px; border-top: 1px solid #b0b0b0; }
@media (max-height: 30em) {
  .card:has(> .foot) { display: block; }
  .card .body { overflow: visible; }
}
.card button {
  min-height: 28px;
  padding: 3px 10px;
  border: 1px solid #767676;
  border-radius: 6px;
  background: #f3f3f3;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
.card button:hover { background: #e4e4e4; }
.card textarea {
  box-sizing: border-box;
  width: 100%;
  padding: 4px 6px;
  border: 1px solid #767676;
  border-radius: 6px;
  background: inherit;
  color: inherit;
  font: inherit;
}
.card a { color: #0b5394; }
.card details { margin: 4px 0; }
.card summary { padding: 4px 0; cursor: pointer; font-weight: 600; }
.card li { margin: 0 0 4px; }
.card ul.ticks { padding: 0; list-style: none; }
.card .ticks label { display: block; padding-inline-start: 24px; text-indent: -24px; }
.card .ticks input { width: 16px; height: 16px; margin: 0 8px 0 0; vertical-align: -2px; }
.card ul.advice { padding: 0; list-style: none; }
.card .verdict { padding: 0 6px; border: 1px solid currentcolor; border-radius: 9px; font-size: 0.86em; font-weight: 400; }
.card mark { background: #ffe9a8; color: inherit; text-decoration: underline; }
.card :focus-visible, .card:focus-visible { outline: 3px solid #1d70b8; outline-offset: 1px; }`;

const DARK_STYLE = `
@media (prefers-color-scheme: dark) {
  .card, .state { background: #202124; color: #f1f1f1; border-color: #8a8a8a; }
  .card button { background: #33353a; border-color: #8a8a8a; }
  .card button:hover { background: #45474d; }
  .card .quiet { color: #c4c4c4; }
  .card .signpost, .card .foot { border-color: #5f6368; }
  .card a { color: #8ab4f8; }
  .card mark { background: #5c4a00; }
  .card:focus-visible, .card :focus-visible, .state:focus-visible { outline-color: #8ab4f8; }
}`;

const FORCED_COLOURS_STYLE = `
@media (forced-colors: active) {
  .flag { forced-color-adjust: none; border-color: CanvasText !important; }
  .flag.active { background: none; outline: 2px solid Highlight; }
  .card, .state { border-color: CanvasText; }
}`;

/** Nothing moves, so there is nothing to reduce for who asks for less motion. */
const OVERLAY_STYLE = [
  HOST_STYLE,
  FLAG_STYLE,
  BOX_STATE_STYLE,
  CARD_STYLE,
  DARK_STYLE,
  FORCED_COLOURS_STYLE,
].join("\n");
