import assert from "node:assert/strict";
import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import process from "node:process";
import { after, before, test } from "node:test";
import { HOST_TESTS, NUMBER, tryAgain } from "./both/host.js";
import { runTests } from "./both/run_tests.js";
import { openSwitch } from "./both/switches.js";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

/** @type {ForethoughtBrowser} */
let open;
before(async () => {
  open = await ForethoughtBrowser.open();
});
after(() => open.close());

runTests(HOST_TESTS, () => open);

test("a host that is not registered is told of, and found once it is", async (t) => {
  const browser = await ForethoughtBrowser.open({ registered: false });
  t.after(() => browser.close());
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  await tab.overlay.showsState(/Not being checked/);
  await box.shows([]);

  const options = await browser.openOptions();
  await options.getByText("The Forethought program was not found").waitFor();
  browser.register();
  await tryAgain(options);

  await tab.page.bringToFront();
  await box.shows([NUMBER]);
});

test("a host that takes long to start is told to be made ready, beside the box and on the icon", async (t) => {
  const browser = await ForethoughtBrowser.open({ registered: false });
  t.after(() => browser.close());
  await browser.closeWelcome();
  const [background] = browser.context.serviceWorkers();
  // The half minute after which it is told is over at once.
  await background.evaluate(() => {
    const { setTimeout } = globalThis;
    const sooner = (/** @type {TimerHandler} */ act, /** @type {number} */ after) =>
      setTimeout(act, after === 30_000 ? 0 : after);
    Object.assign(globalThis, { setTimeout: sooner });
  });
  const letStart = browser.registerHostThatWaits();
  const { tab, box } = await openBox(browser, "X post");

  await box.type("Swab for NHS 450 557 7104.");

  await tab.overlay.showsState(/^Not being checked yet: Forethought’s program is being made ready/);
  await eventually(async () =>
    assert.match(await browser.toolbarTitleInFront(), /being made ready/),
  );

  letStart();
  await tab.overlay.showsState(/1 thing/);
  await box.shows([NUMBER]);
});

test("a background that the browser stops is there again at the next key, with another host", async (t) => {
  const browser = await ForethoughtBrowser.open();
  t.after(() => browser.close());
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  await box.shows([NUMBER]);
  const [host] = browser.hosts;

  await browser.stopBackground();
  await eventually(() => assert.equal(browser.hosts.includes(host), false));
  await tab.page.bringToFront();
  await box.type(" ok");

  await tab.overlay.showsState(/1 thing/);
  await box.shows([NUMBER]);
});

test("a store that is lost while the host runs is told of on the icon, until a page says what is lost", async (t) => {
  const browser = await ForethoughtBrowser.open();
  t.after(() => browser.close());
  await browser.closeWelcome();
  const { box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  await box.shows([NUMBER]);
  const isTold = async () => /something to tell you/.test(await browser.toolbarTitle());
  assert.equal(await isTold(), false);

  browser.loseStore();
  await eventually(async () => assert.equal(await isTold(), true));
  const options = await browser.openOptions();

  await options.locator("#host", { hasText: "your own rules and choices are lost" }).waitFor();
  await eventually(async () => assert.equal(await isTold(), false));
});

/** @type {[string, (file: string) => void][]} */
const DAMAGES = [
  ["emptied", (file) => truncateSync(file)],
  ["cut in half", (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ["overwritten behind its first page", (file) => overwrite(file, 4096)],
];

/**
 * @param {string} file
 * @param {number} from a byte
 */
function overwrite(file, from) {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x55, from), { flag: "r+" });
}

for (const [what, damage] of DAMAGES) {
  test(`a store that is ${what} while the host runs is told of, and what is shown then is what is kept`, async (t) => {
    const browser = await ForethoughtBrowser.open();
    t.after(() => browser.close());
    await browser.closeWelcome();
    const { tab, box } = await openBox(browser, "X post");
    await box.type("Swab for NHS 450 557 7104.");
    await box.shows([NUMBER]);
    const first = await openSwitch(browser);
    await first.rule.waitFor();

    damage(browser.store);
    await first.rule.click();
    for (const host of browser.hosts) process.kill(host, "SIGKILL");

    const { options, rule } = await openSwitch(browser);
    await options.locator("#host", { hasText: /damaged|gone, or empty/ }).waitFor();
    const isOn = await rule.isChecked();
    await tab.page.bringToFront();
    await box.type(" ok");
    await tab.overlay.showsState(isOn ? /1 thing/ : /Nothing found/);
    await box.shows(isOn ? [NUMBER] : []);
  });
}

test("hosts end with the browser", async (t) => {
  const browser = await ForethoughtBrowser.open();
  t.after(() => browser.close());
  const { box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  await box.shows([NUMBER]);
  const [host] = browser.hosts;

  await browser.quit();

  await eventually(() => assert.throws(() => process.kill(host, 0), { code: "ESRCH" }));
});
