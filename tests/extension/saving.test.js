import assert from "node:assert/strict";
import { test } from "node:test";
import { RequestError } from "../../extension/pages/common/page_port.js";
import { notKept, save } from "../../extension/pages/common/saving.js";
import { clock } from "./fake_clock.js";

Object.assign(globalThis, {
  chrome: { i18n: { getMessage: (/** @type {string} */ key) => key } },
});

/** As much of a live region in its section as is asked of it. */
function statusInSection() {
  const section = { setAttribute: () => {}, removeAttribute: () => {} };
  return /** @type {any} */ ({ textContent: "", closest: () => section });
}

test("preferences that take a second to keep say that it goes on, and then how it went", async () => {
  for (const [refused, said] of /** @type {const} */ ([
    [[], "options_kept"],
    [["policy"], "options_not_kept"],
  ])) {
    clock.start();
    const status = statusInSection();
    let end = (/** @type {readonly string[]} */ _refused) => {};
    const preferences = /** @type {any} */ ({
      keep: () => new Promise((resolve) => (end = resolve)),
    });

    const saved = save(preferences, { policy: "" }, status);
    clock.tick(1000);
    const meanwhile = status.textContent;
    end(refused);

    assert.equal(await saved, refused.length === 0);
    assert.deepEqual([meanwhile, status.textContent], ["options_working", said]);
  }
});

test("an earlier choice is not said to stand where nobody answered", () => {
  Object.assign(globalThis, { storeCauseOf: () => null });

  assert.equal(notKept(new RequestError("not-kept", "IO error")), "options_not_kept");
  assert.equal(notKept(new RequestError("no-host", "no answer: missing")), "options_not_kept");
  assert.equal(
    notKept(new RequestError("no-host", "the background stopped", true)),
    "options_kept_unknown",
  );
});
