/** @typedef {import("./compose_box.js").ComposeBox} ComposeBox */
/** @typedef {import("./tab.js").Tab} Tab */

/**
 * Drops a text from outside of the page near the upper left corner of a box.
 *
 * @param {Tab} tab
 * @param {ComposeBox} box
 * @param {string} text
 */
export async function dropText(tab, box, text) {
  const corner = await box.locator.evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    const { paddingLeft, paddingTop } = getComputedStyle(element);
    return { x: left + parseFloat(paddingLeft) + 2, y: top + parseFloat(paddingTop) + 10 };
  });
  await tab.drop(corner, text);
}

/**
 * Puts an emoji in as a site's picker does: by a script, at the caret.
 *
 * @param {ComposeBox} box
 * @param {string} emoji
 */
export async function pickEmoji(box, emoji) {
  await box.locator.evaluate((element, emoji) => {
    if (element instanceof HTMLTextAreaElement) {
      element.setRangeText(emoji, element.selectionStart, element.selectionEnd, "end");
      element.dispatchEvent(new InputEvent("input", { bubbles: true }));
    } else if (element.matches("[data-slate-editor]")) {
      // Slate takes no commands.
      const init = { bubbles: true, cancelable: true, inputType: "insertText", data: emoji };
      element.dispatchEvent(new InputEvent("beforeinput", init));
    } else document.execCommand("insertText", false, emoji);
  }, emoji);
}
