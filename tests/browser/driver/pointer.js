/** @typedef {import("playwright-core").Frame} Frame */

/**
 * The mouse, in the coordinates of a frame.
 *
 * @param {Frame} frame
 * @returns {import("./overlay.js").Pointer}
 */
export function pointerIn(frame) {
  return {
    click: async (x, y) => {
      const origin = await originOf(frame);
      await frame.page().mouse.click(origin.x + x, origin.y + y);
    },
  };
}

/**
 * Where a frame begins on its page.
 *
 * @param {Frame} frame
 * @returns {Promise<{ x: number, y: number }>}
 */
async function originOf(frame) {
  if (!frame.parentFrame()) return { x: 0, y: 0 };
  const element = await frame.frameElement();
  return element.evaluate((frame) => {
    const { left, top } = /** @type {Element} */ (frame).getBoundingClientRect();
    const { clientLeft, clientTop } = /** @type {Element} */ (frame);
    return { x: left + clientLeft, y: top + clientTop };
  });
}
