import assert from "node:assert/strict";
import { test } from "node:test";
import { readChoices } from "../../extension/background/managed.js";
import { USUAL } from "../../extension/background/preferences.js";
import { fakeBackground } from "./fake_background.js";
import { settled } from "./fake_port.js";
import { fakeStorage } from "./fake_storage.js";
import { fakeStore } from "./fake_store.js";

const OURS = "https://hospital.example/social-media";
const MINE = "https://practice.example/policy";

/**
 * The background with an organisation's choices, a host that has a store, and one page.
 *
 * @param {Record<string, unknown>} choices
 * @param {ReturnType<typeof fakeStore>} [store]
 * @param {Record<string, unknown>} [kept] From an earlier start of the browser.
 */
async function managedBackground(choices, store = fakeStore(), kept = {}) {
  const organisation = fakeStorage(choices);
  const background = await fakeBackground({
    ...{ kept, organisation, answers: ["hello"] },
    answer: store.answer,
  });
  const page = await background.page();
  await settled();
  return { ...background, organisation, store, page };
}

/**
 * @param {Awaited<ReturnType<typeof managedBackground>>} background
 * @param {object} request
 * @returns {Promise<any>} its reply
 */
async function ask({ page }, request) {
  page.receive({ id: 9, ...request });
  await settled();
  return page.sent.findLast((message) => message.id === 9);
}

/** @param {Awaited<ReturnType<typeof managedBackground>>} background */
const configuration = ({ page }) =>
  page.sent.findLast((message) => message.type === "configuration");

test("without managed storage nothing is asked of the host and nothing is locked", async () => {
  const store = fakeStore();
  const organisation = fakeStorage();
  organisation.area.get = async () => {
    throw new Error("Managed storage manifest not found");
  };
  const { page, pipe } = await fakeBackground({ organisation, answers: ["hello"], ...store });
  const port = await page();
  await settled();

  assert.deepEqual(port.last.locked, []);
  const asked = pipe().sent.map(({ type }) => type);
  assert.deepEqual(asked, ["hello", "settings"]);
});

test("what an organisation chose is in force when the host starts, and the pages hear so", async () => {
  const choices = { region: "scotland", rules: { "legal-risk": false, "legal-risk.two": true } };

  const background = await managedBackground(choices);

  const { rules, region } = background.store;
  assert.deepEqual(rules, { "legal-risk.one": false, "legal-risk.two": true, "scope.one": true });
  assert.equal(region, "scotland");
  assert.equal(configuration(background).settings.region, "scotland");
  assert.ok(background.page.sent.some(({ type }) => type === "changed"));
});

test("the user's own choice stands above a default, also after the next start", async () => {
  const choices = { region: "scotland", rules: { "legal-risk.one": false } };
  const first = await managedBackground(choices);
  await ask(first, { type: "set-rule", rule: "legal-risk.one", enabled: true });
  await ask(first, { type: "set-settings", settings: { region: "wales" } });

  const second = await managedBackground(choices, first.store, first.storage.content);

  assert.equal(second.store.rules["legal-risk.one"], true);
  assert.equal(second.store.region, "wales");
});

test("a choice that the user made before the organisation did stands", async () => {
  const store = fakeStore();
  const first = await managedBackground({}, store);
  await ask(first, { type: "set-category", category: "legal-risk", enabled: true });

  await managedBackground({ rules: { "legal-risk.one": false } }, store, first.storage.content);

  assert.equal(store.rules["legal-risk.one"], true);
});

test("a default that goes leaves what there was before it", async () => {
  const store = fakeStore({ rules: { "legal-risk.two": false }, region: "wales" });
  const choices = {
    region: "scotland",
    rules: { "legal-risk.one": false, "legal-risk.two": false },
  };
  const background = await managedBackground(choices, store);

  background.organisation.content = {};
  await background.relay.managedChanged();

  const rules = { "legal-risk.one": true, "legal-risk.two": false, "scope.one": true };
  assert.deepEqual(store.rules, rules);
  assert.equal(store.region, "wales");
});

test("what is locked stays, whatever the user asks for, and the reply says how it stands", async () => {
  const rules = { "legal-risk.one": true };
  const choices = { region: "ireland", rules, locked: ["region", "legal-risk.one"] };
  const store = fakeStore({ rules: { "legal-risk.one": false } });
  const background = await managedBackground(choices, store);

  const rule = await ask(background, { type: "set-rule", rule: "legal-risk.one", enabled: false });
  const set = await ask(background, { type: "set-settings", settings: { region: "wales" } });

  assert.deepEqual(configuration(background).locked, ["region", "legal-risk.one"]);
  assert.equal(rule.enabled, true);
  assert.equal(set.settings.region, "ireland");
  assert.equal(store.rules["legal-risk.one"], true);
});

test("a category that is switched takes its locked rules along only for a moment", async () => {
  const choices = { rules: { "legal-risk.one": true }, locked: ["legal-risk.one"] };
  const background = await managedBackground(choices);

  await ask(background, { type: "set-category", category: "legal-risk", enabled: false });

  const rules = { "legal-risk.one": true, "legal-risk.two": false, "scope.one": true };
  assert.deepEqual(background.store.rules, rules);
});

test("a lock that goes leaves what the user had chosen before it", async () => {
  const store = fakeStore();
  const first = await managedBackground({}, store);
  await ask(first, { type: "set-rule", rule: "scope.one", enabled: false });
  const choices = { rules: { scope: true }, locked: ["scope"] };
  const second = await managedBackground(choices, store, first.storage.content);
  assert.equal(store.rules["scope.one"], true);

  second.organisation.content = {};
  await second.relay.managedChanged();

  assert.equal(store.rules["scope.one"], false);
});

test("after everything was erased the organisation's choices are in force again", async () => {
  const background = await managedBackground({ rules: { "scope.one": false } });
  await ask(background, { type: "set-rule", rule: "scope.one", enabled: true });

  background.page.receive({ type: "erase", id: 3 });
  await settled();
  background.pipe().receive({ type: "erased", id: background.pipe().last.id });
  await settled();

  assert.equal(background.store.rules["scope.one"], false);
});

for (const [what, choices, own, shown] of /** @type {const} */ ([
  ["a policy of the organisation's is shown where the user has none", { policy: OURS }, "", OURS],
  ["the user's own policy is shown instead of a default", { policy: OURS }, MINE, MINE],
  ["a locked policy is shown above the user's", { policy: OURS, locked: ["policy"] }, MINE, OURS],
])) {
  test(what, async () => {
    const kept = { preferences: { ...USUAL, policy: own } };

    const background = await managedBackground(choices, fakeStore(), kept);

    assert.equal(configuration(background).preferences.policy, shown);
  });
}

test("what is not valid is left out, and so is a lock on nothing", () => {
  const choices = readChoices({
    region: "atlantis",
    policy: "http://hospital.example",
    rules: { "legal-risk.one": "off", "scope.one": false },
    locked: ["region", "policy", "legal-risk.one", "scope.one", "scope", 7],
    reportTo: "https://hospital.example",
  });

  const rules = { "scope.one": false };
  assert.deepEqual(choices, { region: undefined, policy: "", rules, locked: ["scope.one"] });
});
