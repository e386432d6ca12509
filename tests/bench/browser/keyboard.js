/** @typedef {import("playwright-core").CDPSession} CDPSession */

const CODES = new Map([["Backspace", 8]]);

/**
 * Presses keys one right behind the other, without waiting for what the page makes of each.
 *
 * @param {CDPSession} session of the page
 * @param {string[]} keys
 */
export async function pressAll(session, keys) {
  await Promise.all(
    keys.flatMap((key) => {
      const code = CODES.get(key) ?? key.toUpperCase().charCodeAt(0);
      const event = { key, windowsVirtualKeyCode: code };
      const text = key.length === 1 ? key : undefined;
      return [
        session.send("Input.dispatchKeyEvent", {
          type: text ? "keyDown" : "rawKeyDown",
          text,
          ...event,
        }),
        session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event }),
      ];
    }),
  );
}
