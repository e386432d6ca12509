import { byId, element } from "../common/elements.js";
import { words } from "../common/words.js";
import { showHostChecks } from "./host_checks.js";

/** @import {HelloReply} from "../../protocol" */
/** @import {HostStateMessage} from "../../frame_port" */
/** @import {PagePort} from "../common/page_port.js" */

/**
 * Versions, the last error and the state of the host, for somebody who helps. Holds nothing that the user
 * wrote.
 *
 * @param {PagePort} port
 */
export function showDiagnostics(port) {
  /** @type {HostStateMessage} */
  let latest;
  port.on("host-state", async (state) => {
    latest = state;
    const hello = await port.hello().catch(() => null);
    const facts = factsOf(state, hello, await shortcut());
    if (state !== latest) return;
    byId("diagnostics-facts").replaceChildren(
      ...facts.flatMap(([name, fact]) => [element("dt", {}, name), element("dd", {}, fact)]),
    );
  });
  showHostChecks(byId("diagnostics-host"), port);
  byId("diagnostics-copy").addEventListener("click", () => void copy());
}

/**
 * @param {HostStateMessage} state
 * @param {HelloReply | null} hello
 * @param {string} key
 * @returns {[string, string][]}
 */
function factsOf({ state, detail }, hello, key) {
  /** @type {[string, string][]} */
  const facts = [
    [words("options_fact_state"), state],
    [words("options_fact_extension"), version()],
    [words("options_fact_browser"), navigator.userAgent],
    [words("options_fact_shortcut"), key || words("options_fact_no_shortcut")],
  ];
  if (detail) facts.splice(1, 0, [words("options_fact_detail"), detail]);
  if (!hello) return facts;
  return [
    ...facts,
    [words("options_fact_host"), words("options_fact_host_is", hello.host, hello.protocol)],
    [words("options_fact_pack"), words("options_fact_pack_is", hello.pack, hello.rules)],
    [words("options_fact_capabilities"), hello.capabilities.join(", ") || "–"],
  ];
}

function version() {
  return chrome.runtime.getManifest().version;
}

async function shortcut() {
  const commands = await chrome.commands.getAll();
  return commands.find((command) => command.name === "open-card")?.shortcut ?? "";
}

async function copy() {
  const list = byId("diagnostics-facts");
  const names = [...list.querySelectorAll("dt")].map((name) => name.textContent);
  const facts = [...list.querySelectorAll("dd")].map((fact) => fact.textContent);
  const lines = names.map((name, at) => `${name}: ${facts[at]}`);
  for (const item of byId("diagnostics-host").querySelectorAll("li")) {
    lines.push([...item.childNodes].map(({ textContent }) => textContent).join(": "));
  }
  await navigator.clipboard.writeText(lines.join("\n"));
  byId("diagnostics-status").textContent = words("options_copied");
}
