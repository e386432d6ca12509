import { HostPort } from "../../extension/background/host_port.js";
import { clock } from "./fake_clock.js";
import { fakePort, settled } from "./fake_port.js";

// Firefox's way to say why a port ended comes first, so that lastError is asked only where it is silent.
clock.start();
Object.assign(globalThis, { chrome: { runtime: { lastError: undefined } } });

/**
 * A host port whose hosts the test plays.
 *
 * @param {() => Promise<{ user: string, extension: string }>} [hello]
 */
export function fakeHost(hello = async () => ({ user: "u1", extension: "1.0.0" })) {
  const host = {
    /** @type {ReturnType<typeof fakePort>[]} */
    starts: [],
    /** @type {string[]} */
    states: [],
    /** @type {any[]} */
    changes: [],
    /** @type {string[]} */
    notices: [],
    port: /** @type {HostPort} */ (/** @type {unknown} */ (null)),
    get pipe() {
      return /** @type {ReturnType<typeof fakePort>} */ (host.starts.at(-1));
    },
    /** @param {string} [notice] */
    async answerHello(protocol = 1, rules = 412, notice) {
      await settled();
      host.pipe.receive({
        ...{ type: "hello", id: host.pipe.last.id, protocol, host: "1.0.0", pack: "2026.11.1" },
        ...{ rules, capabilities: [], notice },
      });
      await settled();
    },
  };
  host.port = new HostPort({
    connect: () => host.starts[host.starts.push(fakePort()) - 1],
    hello,
    onState: ({ state }) => host.states.push(state),
    onChanged: (changed) => host.changes.push(changed),
    onNotice: (notice) => host.notices.push(notice),
  });
  return host;
}

export const SETTINGS = /** @type {const} */ ({ type: "settings", user: "u1" });
