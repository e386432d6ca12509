import assert from "node:assert/strict";
import { test } from "node:test";
import { showProgress } from "../../extension/pages/common/progress.js";
import { clock } from "./fake_clock.js";

Object.assign(globalThis, { chrome: { i18n: { getMessage: () => "Working" } } });

/** As much of two elements as is asked of them, and something that ends when the test says so. */
function work() {
  clock.start();
  const attributes = new Map();
  const place = /** @type {any} */ ({
    setAttribute: (/** @type {string} */ name, /** @type {string} */ value) =>
      attributes.set(name, value),
    removeAttribute: (/** @type {string} */ name) => attributes.delete(name),
  });
  const status = /** @type {any} */ ({ textContent: "" });
  let end = (/** @type {boolean} */ _well) => {};
  const action = () =>
    new Promise(
      (resolve, reject) => (end = (well) => (well ? resolve("done") : reject(new Error()))),
    );
  const shown = showProgress(place, status, action);
  return { attributes, status, shown, end: (/** @type {boolean} */ well) => end(well) };
}

test("what is over soon is busy meanwhile and says nothing", async () => {
  const { attributes, status, shown, end } = work();
  const busy = attributes.get("aria-busy");

  clock.tick(500);
  end(true);

  assert.equal(await shown, "done");
  assert.equal(busy, "true");
  assert.deepEqual([attributes.size, status.textContent], [0, ""]);
});

test("what takes a second says that it goes on, until it is over", async () => {
  const { attributes, status, shown, end } = work();

  clock.tick(1000);
  const said = status.textContent;
  end(false);

  await assert.rejects(shown);
  assert.equal(said, "Working");
  assert.deepEqual([attributes.size, status.textContent], [0, ""]);
});

test("what the action itself said stays", async () => {
  const { status, shown, end } = work();

  clock.tick(1000);
  status.textContent = "Half of it is done.";
  end(true);
  await shown;

  assert.equal(status.textContent, "Half of it is done.");
});
