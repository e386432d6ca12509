import assert from "node:assert/strict";
import process from "node:process";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { SEEN_NOTHING, seenByPage } from "./driver/seen_by_page.js";
import { Traces } from "./driver/traces.js";
import { filesWritten, holds } from "./driver/written_files.js";

const CANARY = "quokka-marmalade-zeppelin";
// What a rule matches, and stands in no rule.
const MATCHED = "Mrs Zelda Quillfeather";
const TEXT = `${CANARY} ${MATCHED} in bed 4 has dementia`;
const TRACES = new Traces(TEXT, [CANARY, "Zelda Quillfeather"]);
// Of a rule of the user's own, which is kept.
const KEPT = "walrus-cinnamon-gazebo";

/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  browser = await ForethoughtBrowser.open();
});
after(() => browser.close());

test("a script of the page sees neither what was found nor where", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  await box.shows([{ rule: "patient-identifier.nhs-number", text: "450 557 7104" }]);
  await tab.overlay.pressFlag();
  await tab.overlay.showsCard(/Serious/);

  const seen = await tab.page.evaluate(seenByPage);

  assert.deepEqual(seen, SEEN_NOTHING);
  await tab.close();
});

test("what was typed stands in no file once the browser has ended", async (t) => {
  const started = Date.now();
  const other = await ForethoughtBrowser.open();
  t.after(() => other.close());
  const { tab, box } = await openBox(other, "X post");
  await box.type(TEXT);
  await tab.overlay.showsState(/to look at/);
  assert.ok((await box.flags()).some(({ text }) => text === MATCHED));
  await box.press("Alt+f");
  await tab.overlay.press(".card button", "This flag is wrong");
  const options = await other.openOptions();
  await eventually(async () => {
    const kept = await options.evaluate(() => chrome.storage.local.get(null));
    assert.match(JSON.stringify(kept), /"wrong":\{"/);
  });
  await options.getByLabel("Title").fill("The name of my ward");
  await options.getByLabel("Words to look for").fill(KEPT);
  await options.getByRole("button", { name: "Add rule" }).click();
  await options.getByRole("button", { name: "Delete “The name of my ward”" }).waitFor();
  await other.quit();

  const written = filesWritten(other.folder, started);

  const kept = written.filter((file) => holds(file, KEPT));
  assert.ok(kept.some((file) => file.startsWith(other.store)));
  const storage = written.filter((file) => file.includes("/Local Extension Settings/"));
  assert.ok(storage.some((file) => holds(file, '"wrong":{"')));
  assert.deepEqual(TRACES.inAny(written), []);
});

test("what was tried on the extension's own pages stands in no file, though they were open at the end and the host was killed", async (t) => {
  const started = Date.now();
  const other = await ForethoughtBrowser.open();
  t.after(() => other.close());
  const welcome = await other.openPage("welcome");
  await welcome.getByLabel("Practice box").fill(TEXT);
  const options = await other.openOptions();
  for (const label of ["Write as you would there", "Display name", "Bio", "Try your rules"]) {
    await options.getByLabel(label, { exact: true }).fill(TEXT);
  }
  await options
    .locator("#try")
    .getByText(/to look at\./)
    .waitFor();
  await options.getByText("Worth a look").waitFor();

  for (const host of other.hosts) process.kill(host, "SIGKILL");
  await other.quit();

  const written = filesWritten(other.folder, started);
  const sessions = written.filter((file) => file.includes("/Sessions/"));
  assert.ok(sessions.some((file) => holds(file, "/pages/options/options.html")));
  assert.deepEqual(TRACES.inAny(written), []);
});

test("what a page of the extension asks for elsewhere would be seen", async () => {
  const other = await ForethoughtBrowser.open();
  const options = await other.openOptions();
  const session = await other.context.newCDPSession(options);
  // Its policy forbids all requests.
  await session.send("Page.setBypassCSP", { enabled: true });
  await options.reload();

  await options.evaluate(() => fetch("https://elsewhere.example/draft").catch(() => {}));

  await assert.rejects(other.close(), /asked for https:\/\/elsewhere\.example\/draft$/);
});

test("a click that a script of the page makes presses nothing", async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  await tab.overlay.showsState(/to look at/);

  await box.locator.evaluate((element) => {
    const targets = [element, document.querySelector("forethought-layer")];
    for (let x = 0; x < innerWidth; x += 10) {
      for (let y = 0; y < 200; y += 10) {
        const at = { bubbles: true, composed: true, clientX: x, clientY: y };
        for (const target of targets) target?.dispatchEvent(new MouseEvent("click", at));
      }
    }
  });

  assert.equal(await tab.overlay.card(), null);
  await tab.close();
});
