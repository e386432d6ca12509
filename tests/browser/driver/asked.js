import { eventually } from "./eventually.js";

/** @typedef {import("./tab.js").Tab} Tab */

/**
 * Notes from here on what the content script of a tab, once it runs, asks of the host, and is answered.
 *
 * @param {Tab} tab
 */
export function listen(tab) {
  return eventually(() =>
    tab.world.evaluate(`{
      const { request } = HostLink.prototype;
      globalThis.asked = [];
      HostLink.prototype.request = async function (message) {
        const answer = await request.call(this, message);
        asked.push(message);
        return answer;
      };
    }`),
  );
}

/**
 * @param {Tab} tab
 * @param {string} type
 * @returns {Promise<any>} the last request of that type since listen()
 */
export function lastAsked(tab, type) {
  return tab.world.evaluate(`asked.filter(({ type }) => type === "${type}").at(-1)`);
}
