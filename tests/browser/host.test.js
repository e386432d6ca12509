import assert from "node:assert/strict";
import process from "node:process";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

const NUMBER = { rule: "patient-identifier.nhs-number", text: "450 557 7104" };

test("a host that is killed is told of, and is there again at the next key", async () => {
  const browser = await ForethoughtBrowser.open();
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104");
  await box.shows([NUMBER]);
  const [host] = browser.hosts;

  process.kill(host, "SIGKILL");
  await tab.overlay.showsState(/Not being checked/);
  await box.type(" ok");

  await box.shows([NUMBER]);
  await tab.overlay.showsState(/1 thing/);
  assert.notDeepEqual(browser.hosts, [host]);
  await browser.close();
});

test("a host that is not registered is told of, and found once it is", async () => {
  const browser = await ForethoughtBrowser.open({ registered: false });
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104");
  await tab.overlay.showsState(/Not being checked/);
  await box.shows([]);

  const options = await browser.openOptions();
  await options.getByText("The Forethought program was not found").waitFor();
  browser.register();
  await options.getByRole("button", { name: "Try again" }).click();

  await tab.page.bringToFront();
  await box.shows([NUMBER]);
  await browser.close();
});

test("a background that the browser stops is there again at the next key, with another host", async () => {
  const browser = await ForethoughtBrowser.open();
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104");
  await box.shows([NUMBER]);
  const [host] = browser.hosts;

  await browser.stopBackground();
  await eventually(() => assert.equal(browser.hosts.includes(host), false));
  await tab.page.bringToFront();
  await box.type(" ok");

  await tab.overlay.showsState(/1 thing/);
  await box.shows([NUMBER]);
  await browser.close();
});

test("hosts end with the browser", async () => {
  const browser = await ForethoughtBrowser.open();
  const { box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104");
  await box.shows([NUMBER]);
  const [host] = browser.hosts;

  await browser.close();

  await eventually(() => assert.throws(() => process.kill(host, 0), { code: "ESRCH" }));
});
