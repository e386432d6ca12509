import { actInPage } from "./page_script.js";

/** @typedef {import("puppeteer-core").Browser} Browser */

/**
 * Drops a text on the page in front by a drag of Firefox's own for tests, as one from another program is: BiDi
 * has no command for it. Its events are trusted, and editors do with them what they do.
 *
 * @param {Browser} browser
 * @param {{ x: number, y: number }} point of the window
 * @param {string} text
 */
export async function dropFromOutside(browser, { x, y }, text) {
  const end = await actInPage(browser, drop, x, y, text);
  await end();
}

/**
 * Runs in the page.
 *
 * @param {any} content its window
 * @param {any} components Firefox's
 * @param {number} x
 * @param {number} y
 * @param {string} text
 * @returns {() => void} ends the drag
 */
function drop(content, { classes, interfaces }, x, y, text) {
  const service = classes["@mozilla.org/widget/dragservice;1"];
  service.getService(interfaces.nsIDragService).startDragSessionForTests(content, 1);
  const { windowUtils, document } = content;
  const session = windowUtils.dragSession;
  const data = new content.DataTransfer();
  data.setData("text/plain", text);
  session.dataTransfer = data;
  session.dragAction = 1;
  const target = document.elementFromPoint(x, y);
  const [screenX, screenY] = [x + content.mozInnerScreenX, y + content.mozInnerScreenY];
  const keys = [false, false, false, false];
  for (const type of ["dragenter", "dragover", "drop"]) {
    const event = document.createEvent("DragEvent");
    const places = [screenX, screenY, x, y];
    event.initDragEvent(type, true, true, content, 0, ...places, ...keys, 0, null, data);
    windowUtils.dispatchDOMEventViaPresShellForTesting(target, event);
  }
  return () => session.endDragSession(true, 0);
}
