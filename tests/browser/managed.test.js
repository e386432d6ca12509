import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBox } from "./driver/boxes.js";
import { eventually } from "./driver/eventually.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { CANNOT_MOUNT, CHROMIUM_POLICIES } from "./driver/organisation.js";

const skip = CANNOT_MOUNT;
/** @type {ForethoughtBrowser} */
let browser;
before(async () => {
  if (CANNOT_MOUNT) return;
  browser = await ForethoughtBrowser.open({ organisation: CHROMIUM_POLICIES });
});
after(() => browser?.close());

test("the options show what an organisation chose, and hold what it locked", { skip }, async () => {
  const options = await browser.openOptions();
  const region = options.getByLabel("Where you work");
  const search = options.getByLabel("Search");

  await options.getByText("Set by your organisation").first().waitFor();
  await eventually(async () => {
    assert.deepEqual([await region.inputValue(), await region.isDisabled()], ["scotland", true]);
  });

  await search.fill("NHS number");
  const rule = options.getByRole("checkbox", { name: "NHS number?", exact: true });
  await eventually(async () => {
    assert.deepEqual([await rule.isDisabled(), await rule.isChecked()], [true, true]);
  });
  await options.close();
});

test("a rule that is locked offers no site to be quiet on", { skip }, async () => {
  const options = await browser.openOptions();
  await options.getByLabel("Search").fill("NHS number");
  await options.getByRole("button", { name: /^NHS number\?\s*Set by your organisation/ }).click();
  await options.getByText("Name of this rule: patient-identifier.nhs-number").waitFor();
  assert.equal(await options.getByRole("group", { name: "Quiet on" }).count(), 0);

  await options.getByRole("button", { name: "Looks like a patient's number", exact: true }).click();
  await options.getByRole("group", { name: "Quiet on" }).waitFor();
  await options.close();
});

test("a locked rule speaks where the user made its category quiet", { skip }, async () => {
  const options = await browser.openOptions();
  await options.getByLabel("Search").fill("NHS number");
  const sites = "Sites on which all of “A patient named or numbered” is quiet";
  await options.getByText(sites).click();
  await options.getByText("Rules that your organisation set stay as it set them.").waitFor();
  const onX = options.getByRole("group", { name: sites }).getByLabel("X", { exact: true });
  await onX.check();
  const listed = options.locator("#quiet-list li", { hasText: "A patient named or numbered" });
  await listed.getByText("Rules that your organisation set stay as it set them.").waitFor();

  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104, Mrs Doris Pemberton");
  await box.shows([{ rule: "patient-identifier.nhs-number", text: "450 557 7104" }]);

  await tab.close();
  await onX.uncheck();
  await options.close();
});

test(
  "a category that is locked says so beside its own switch, and offers no site",
  { skip },
  async () => {
    const options = await browser.openOptions();
    const category = options.locator(".category", { hasText: "Set by your organisation" });

    await category.getByRole("button").first().waitFor();

    const held = await category.locator(".head").first().innerText();
    assert.match(held, /^Pictures and recordings.*Set by your organisation/s);
    assert.equal(await category.getByRole("checkbox").first().isDisabled(), true);
    await category.getByRole("button").first().click();
    await category.getByText("Set by your organisation").nth(1).waitFor();
    assert.equal(await category.getByText(/^Sites on which all of/).count(), 0);
    await options.close();
  },
);

test(
  "a category that an organisation switched off by default can be switched on",
  { skip },
  async () => {
    const options = await browser.openOptions();
    const category = options.getByRole("checkbox", { name: "All rules in “How a joke may read”" });
    await eventually(async () => assert.equal(await category.isChecked(), false));

    await category.check();
    await options.getByText("All rules in “How a joke may read” are on.").waitFor();
    await options.reload();

    await eventually(async () => assert.equal(await category.isChecked(), true));
    await options.close();
  },
);

test(
  "an organisation's policy is linked here and in the toolbar, until the user names another",
  { skip },
  async () => {
    const options = await browser.openOptions();
    const policy = options.locator("#policy");
    const links = async (/** @type {string} */ address) => {
      await policy.getByRole("link", { name: address, exact: true }).waitFor();
      assert.equal(await policy.getByRole("link").getAttribute("href"), address);
      const popup = await browser.openPage("popup");
      const link = popup.getByRole("link", { name: "Your organisation’s policy" });
      assert.equal(await link.getAttribute("href"), address);
      await popup.close();
    };
    await links("https://intranet.example/social-media");

    const address = policy.getByLabel("Address");
    await address.fill("https://union.example/policy");
    await address.press("Enter");
    await links("https://union.example/policy");
    await policy.getByRole("button", { name: "Remove" }).click();

    await links("https://intranet.example/social-media");
    await options.close();
  },
);

test("the card of a locked rule says who holds it", { skip }, async () => {
  const { tab, box } = await openBox(browser, "X post");
  await box.type("Swab for NHS 450 557 7104.");
  await tab.overlay.pressFlag();

  await tab.overlay.showsCard(/Set by your organisation/);

  assert.doesNotMatch((await tab.overlay.card()) ?? "", /Turn this rule off/);
  await tab.close();
});
