import assert from "node:assert/strict";
import { test } from "node:test";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";

test("the diagnostics show what the host says of itself", async (t) => {
  const browser = await ForethoughtBrowser.open();
  t.after(() => browser.close());
  const page = await browser.openPage("options");

  await page.getByRole("heading", { name: "What the program says of itself" }).waitFor();

  const checks = await page.locator(".checks li").allInnerTexts();
  assert.match(checks[0], /^Program\s+Fine – \d+\.\d+\.\d+$/);
  assert.match(checks[1], /^Rules\s+Fine – version /);
  assert.match(checks[2], /^What you chose\s+Fine – what you choose is kept$/);
  assert.match(checks[3], /^What the system keeps it from\s+Fine – the host can reach its store/);
});

test("without the host the diagnostics show the causes there can be, and the command that tells", async (t) => {
  const browser = await ForethoughtBrowser.open({ registered: false });
  t.after(() => browser.close());
  const page = await browser.openPage("options");

  await page.getByRole("heading", { name: "What can be the cause" }).waitFor();

  const causes = await page.locator(".causes li").allInnerTexts();
  assert.equal(causes[0], "The program is not installed, or not registered for this browser.");
  assert.equal(causes.length, 4);
  assert.equal(await page.locator("#diagnostics-host pre").innerText(), "forethought doctor");
});
