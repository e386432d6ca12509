import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { wordsAbove } from "./drawn_flags.js";
import { EDITOR } from "./editors.js";
import { program, ROOT } from "./program.js";

/** @typedef {import("playwright-core").CDPSession} CDPSession */
/** @typedef {import("./compose_box.js").ComposeBox} ComposeBox */
/** @typedef {import("./tab.js").Tab} Tab */

/** @typedef {{ looks: number, flags: number, faults: string[] }} Watched */

/** How Quill's own keyboard begins a list: what is typed is then no longer what the editor holds. */
const LIST_ITEM = /^\s*(\d+\.|[-*]|\[[ x]?\]) /m;

/**
 * Of the labelled posts that the program finds something in, so many of all lengths, from the shortest to the
 * longest; without those that an editor makes lists of.
 *
 * @param {number} count
 * @param {NodeJS.ProcessEnv} env of the program
 * @returns {string[]}
 */
export function flaggedPosts(count, env) {
  const file = path.join(ROOT, "tests/quality/corpus/dev.jsonl");
  const lines = readFileSync(file, "utf8").trim().split("\n");
  const posts = lines.map((line) => JSON.parse(line));
  const texts = new Map(posts.map(({ id, text }) => [id, text]));
  const input = posts.map(({ id, text }) => JSON.stringify({ id, text })).join("\n");
  const command = ["check", "--format", "ndjson"];
  const maxBuffer = 64 * 1024 * 1024;
  const answers = spawnSync(program(), command, { env, input, encoding: "utf8", maxBuffer });
  const flagged = answers.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .filter(({ findings }) => findings.length > 0)
    .map(({ id }) => texts.get(id))
    .filter((text) => !LIST_ITEM.test(text))
    .sort((a, b) => a.length - b.length);
  const step = (flagged.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, place) => flagged[Math.round(place * step)]);
}

/**
 * What is wrong with the flags that are drawn: each must cover exactly the words it names. Runs in the
 * extension's world.
 *
 * @param {ShadowRoot} root
 * @param {HTMLElement} box
 * @param {typeof wordsAbove} wordsOver
 * @returns {{ flags: number, faults: string[] }}
 */
function lookAtFlags(root, box, wordsOver) {
  const plain = (/** @type {string} */ words) => words.replace(/\s|…|\u00a0/g, "");
  /**
   * Of words that an edit made part of longer ones, the underline goes; the others stay.
   *
   * @param {string} words
   * @param {string[]} named
   * @returns {boolean}
   */
  function areSomeOf(words, [first, ...others]) {
    if (words === "" || first === undefined) return words === "";
    const isFirst = words.startsWith(first) && areSomeOf(words.slice(first.length), others);
    return isFirst || areSomeOf(words, others);
  }
  const elements = /** @type {HTMLElement[]} */ ([...root.querySelectorAll(".flag")]);
  const underlines = elements.map((element) => {
    const { left, right, bottom } = element.getBoundingClientRect();
    const flag = element.dataset.flag ?? "";
    return { flag, rule: flag, look: "", left, right, bottom };
  });
  if (underlines.length === 0) return { flags: 0, faults: [] };
  const text = box instanceof HTMLTextAreaElement ? box.value : (box.textContent ?? "");
  const drawn = wordsOver(box, underlines);
  const faults = drawn.flatMap(({ rule, text: words }) => {
    const [id, ...named] = rule.split("\n").slice(0, -1);
    const isOther = named.length > 0 && !areSomeOf(plain(words), named.map(plain));
    return isOther ? [`${id} names "${named}" and stands under "${words}" in "${text}"`] : [];
  });
  return { flags: drawn.length, faults };
}

/**
 * Looks after each key. The extension draws right before instead of with the next frame of the screen,
 * so that keys need not wait for those. Runs in the extension's world.
 *
 * @param {() => { flags: number, faults: string[] }} look
 * @param {() => boolean} isChecked
 */
function watchKeys(look, isChecked) {
  /** @type {Watched} */
  const watched = { looks: 0, flags: 0, faults: [] };
  /** @type {FrameRequestCallback[]} */
  const frames = [];
  function lookNow() {
    watched.looks += 1;
    for (const draw of frames.splice(0)) draw(performance.now());
    try {
      const { flags, faults } = look();
      watched.flags += flags;
      watched.faults.push(...faults);
    } catch (error) {
      watched.faults.push(String(error));
    }
  }
  async function lookWhenChecked() {
    const end = Date.now() + 30_000;
    while (!isChecked() && Date.now() < end) await new Promise((next) => setTimeout(next, 25));
    if (isChecked()) lookNow();
    else watched.faults.push("a check does not end");
  }

  globalThis.requestAnimationFrame = (draw) => frames.push(draw);
  addEventListener("keyup", lookNow, true);
  Object.assign(globalThis, { watched, lookWhenChecked });
}

/** Types posts into one box, key by key, and looks after each. */
export class KeyWatch {
  #tab;
  #box;
  #session;

  /**
   * @param {Tab} tab
   * @param {ComposeBox} box
   * @param {CDPSession} session
   */
  constructor(tab, box, session) {
    this.#tab = tab;
    this.#box = box;
    this.#session = session;
  }

  /**
   * @param {Tab} tab
   * @param {ComposeBox} box
   */
  static async start(tab, box) {
    await box.locator.click();
    await box.type("a");
    await tab.overlay.showsState(/./);
    await tab.world.evaluate(`{
      const root = chrome.dom.openOrClosedShadowRoot(document.querySelector("forethought-layer"));
      const box = document.querySelector(${JSON.stringify(EDITOR)});
      const look = () => (${lookAtFlags})(root, box, ${wordsAbove});
      const state = () => root.querySelector(".state")?.getAttribute("aria-label") ?? "Checking";
      (${watchKeys})(look, () => !state().endsWith("Checking"));
    }`);
    return new KeyWatch(tab, box, await tab.page.context().newCDPSession(tab.page));
  }

  /**
   * In the place of what stands in the box.
   *
   * @param {string} post
   */
  async type(post) {
    await this.#box.clear();
    await this.#box.holds("");
    // Only keys may be sent before the last one is answered: they keep their order.
    for (const part of post.match(/[\n\x20-\x7e]+|[^\n\x20-\x7e]+/g) ?? []) {
      if (/[\n\x20-\x7e]/.test(part))
        await Promise.all([...part].flatMap((key) => this.#press(key)));
      else await this.#session.send("Input.insertText", { text: part });
    }
    await this.#tab.world.evaluate("lookWhenChecked()");
  }

  /** @returns {Promise<Watched>} */
  watched() {
    return this.#tab.world.evaluate("watched");
  }

  /** @param {string} key "\n" is Shift+Enter, which makes a new line and sends nothing */
  #press(key) {
    if (key === "\n") return this.#pressShiftEnter();
    const windowsVirtualKeyCode = /[a-z0-9 ]/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0;
    const event = { key, windowsVirtualKeyCode };
    return [
      this.#session.send("Input.dispatchKeyEvent", { type: "keyDown", text: key, ...event }),
      this.#session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event }),
    ];
  }

  #pressShiftEnter() {
    const event = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, modifiers: 8 };
    return [
      this.#session.send("Input.dispatchKeyEvent", { type: "keyDown", text: "\r", ...event }),
      this.#session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event }),
    ];
  }
}
