import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { BACKGROUND_TESTS } from "./both/backgrounds.js";
import { NUMBER, SWAB } from "./both/host.js";
import { runTestsAlone } from "./both/run_tests.js";
import { checkSwitch, openSwitch, SWITCH_STAGES } from "./both/switches.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { framed, messagesOf } from "./driver/frames.js";
import { EXTENSION_ID, forethought, program } from "./driver/program.js";

/**
 * @param {import("node:test").TestContext} t
 * @param {string} stage
 */
async function browserWhoseHostEnds(t, stage) {
  const browser = await ForethoughtBrowser.open({ registered: false });
  t.after(() => browser.close());
  // It would have the host that ends to itself.
  await browser.closeWelcome();
  browser.registerHostThatEnds(stage);
  return browser;
}

for (const stage of [
  ...["before hello", "during hello", "within hello"],
  ...["before check", "during check", "within checked"],
]) {
  test(`a host that is killed ${stage} is told of, and the next key is checked by another`, async (t) => {
    const browser = await browserWhoseHostEnds(t, stage);
    const { tab, box } = await openBox(browser, "X post");

    await box.locator.click();
    const states = await tab.overlay.notesStates();
    await box.dictate(SWAB);
    await eventually(async () => assert.match((await states()).join(), /Not being checked/));
    await box.type(" ok");

    await box.shows([NUMBER]);
    await tab.overlay.showsState(/1 thing/);
  });
}

for (const [stage, isOn] of SWITCH_STAGES) {
  test(`a switch whose host is killed ${stage} is not said to be done, and then shows what is kept`, async (t) => {
    await checkSwitch(await browserWhoseHostEnds(t, stage), isOn);
  });
}

runTestsAlone(BACKGROUND_TESTS, () => ForethoughtBrowser.open());

test("a browser, another host and commands that write at once lose nothing", async (t) => {
  const browser = await ForethoughtBrowser.open();
  t.after(() => browser.close());
  const { options, rule } = await openSwitch(browser);
  await rule.waitFor();

  const switchInBrowser = async () => {
    for (let times = 0; times < 7; times += 1) {
      assert.equal(await switchByPage(options, times % 2 === 1), "rule-set");
    }
  };
  const run = promisify(execFile);
  const switchByCommand = async () => {
    for (const command of ["disable", "enable", "disable", "enable", "disable"]) {
      const words = ["rules", command, "colleague-abuse"];
      await run(program(), words, { env: browser.environment });
    }
  };
  const [, confirmed] = await Promise.all([
    switchInBrowser(),
    switchByOther(browser.environment, 50),
    switchByCommand(),
  ]);

  assert.equal(confirmed, 50);
  const list = forethought(["rules", "list"], browser.environment).split("\n");
  const abuse = list.filter((line) => line.startsWith("colleague-abuse."));
  assert.ok(abuse.length > 0 && abuse.every((line) => line.includes("  off  ")));
  await options.reload();
  const again = await openSwitch(browser);
  await again.rule.waitFor();
  assert.equal(await again.rule.isChecked(), false);
  assert.equal(await isOnForOther(browser.environment), false);
});

/**
 * @param {import("playwright-core").Page} page of the extension
 * @param {boolean} enabled
 * @returns {Promise<string>} the type of the answer
 */
function switchByPage(page, enabled) {
  return page.evaluate(
    (request) =>
      new Promise((answered) => {
        const port = chrome.runtime.connect({ name: "page" });
        port.onMessage.addListener(({ type, id }) => {
          if (id !== request.id) return;
          port.disconnect();
          answered(type);
        });
        port.postMessage(request);
      }),
    { type: "set-rule", id: 1, rule: NUMBER.rule, enabled },
  );
}

/** @param {NodeJS.ProcessEnv} env */
function otherHost(env) {
  const host = spawn(program(), [`chrome-extension://${EXTENSION_ID}/`], {
    env,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const messages = messagesOf(host.stdout);
  /**
   * @param {object} request
   * @param {string} answer its type
   */
  const ask = async (request, answer) => {
    host.stdin.write(framed({ id: 1, user: "other", ...request }));
    for (;;) {
      const { value } = await messages.next();
      if (value?.type !== "changed") return value?.type === answer ? value : null;
    }
  };
  return { ask, end: () => host.stdin.end() };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {number} times even: the last one switches the rule off
 * @returns {Promise<number>} how many were confirmed
 */
async function switchByOther(env, times) {
  const host = otherHost(env);
  let confirmed = 0;
  for (let time = 0; time < times; time += 1) {
    const request = { type: "set-rule", rule: NUMBER.rule, enabled: time % 2 === 0 };
    if (await host.ask(request, "rule-set")) confirmed += 1;
  }
  host.end();
  return confirmed;
}

/** @param {NodeJS.ProcessEnv} env */
async function isOnForOther(env) {
  const host = otherHost(env);
  const { categories } = await host.ask({ type: "rules" }, "rules");
  host.end();
  const rules = categories.flatMap((/** @type {any} */ category) => category.rules);
  return rules.find((/** @type {any} */ rule) => rule.id === NUMBER.rule).enabled;
}
