"use strict";

/** Between a card and the words it is about, or the edge of the window, in CSS pixels. */
const GAP = 8;
/** Taller cards scroll, in CSS pixels. */
const TALLEST = 480;

/**
 * Puts a card under what it is about, or over it where there is more room.
 *
 * @param {HTMLElement} card
 * @param {Area} about
 * @param {{ left: number, top: number }} origin Where client coordinates begin in the overlay.
 */
function placeCard(card, about, origin) {
  const roomBelow = innerHeight - about.bottom - 2 * GAP;
  const roomAbove = about.top - 2 * GAP;
  const { style } = card;
  style.maxHeight = `${Math.min(TALLEST, Math.max(roomBelow, roomAbove))}px`;
  const { offsetWidth: width, offsetHeight: height } = card;
  const isBelow = height <= roomBelow || roomBelow >= roomAbove;
  const top = isBelow ? about.bottom + GAP : about.top - GAP - height;
  const left = Math.max(GAP, Math.min(about.left, innerWidth - GAP - width));
  style.left = `${left - origin.left}px`;
  style.top = `${top - origin.top}px`;
}

/**
 * Moves the focus on inside a card: the page would pull it into its own dialog.
 *
 * @param {HTMLElement} card
 * @param {Element | null} focused
 * @param {KeyboardEvent} event Tab.
 */
function keepFocusInCard(card, focused, event) {
  const stops = [...card.querySelectorAll("button, a[href], input, select, textarea, summary")];
  const place = focused ? stops.indexOf(focused) : -1;
  const next = (place + (event.shiftKey ? -1 : 1) + stops.length) % stops.length;
  event.preventDefault();
  /** @type {HTMLElement} */ (stops[place < 0 && event.shiftKey ? stops.length - 1 : next]).focus();
}
