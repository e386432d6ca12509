import assert from "node:assert/strict";
import { test } from "node:test";
import { USUAL, readPreferences } from "../../extension/background/preferences.js";
import { KeptPreferences } from "../../extension/pages/common/kept_preferences.js";
import { PagePort } from "../../extension/pages/common/page_port.js";
import { fakePort } from "./fake_port.js";

/** A page whose background keeps what is valid, as the real one does. */
function page() {
  const pipe = fakePort();
  const port = new PagePort(() => pipe);
  const preferences = new KeptPreferences(port);
  port.open();
  let kept = USUAL;
  const post = pipe.postMessage;
  pipe.postMessage = (message) => {
    post(message);
    kept = { ...kept, ...readPreferences(message.preferences) };
    pipe.receive({ type: "preferred", id: message.id, preferences: kept });
  };
  return { preferences, pipe };
}

test("a page hears the preferences at first and after each change", () => {
  const { preferences, pipe } = page();
  /** @type {string[]} */
  const heard = [];
  preferences.onChange(({ leastSeverity }) => heard.push(leastSeverity));

  pipe.receive({ type: "welcome", preferences: USUAL });
  pipe.receive({
    ...{ type: "configuration", preferences: { ...USUAL, leastSeverity: "serious" } },
  });
  preferences.onChange(({ leastSeverity }) => heard.push(`later: ${leastSeverity}`));

  assert.deepEqual(heard, ["info", "serious", "later: serious"]);
});

test("what is valid is kept, in whatever order its parts are written", async () => {
  const { preferences } = page();
  const signposts = [{ text: "Ring us.", title: "Ours", id: "own.1" }];

  const refused = await preferences.keep({ signposts, quiet: { X: ["a.one"] }, own: ["a", "b"] });

  assert.deepEqual(refused, []);
  assert.deepEqual(preferences.current?.own, ["a", "b"]);
});

test("what is not valid, or not whole, is named", async () => {
  const { preferences } = page();

  const refused = await preferences.keep({
    ...{ policy: "http://policy.example", own: ["a", ""], nextReview: "2027-02-24" },
  });

  assert.deepEqual(refused, ["policy", "own"]);
  assert.equal(preferences.current?.nextReview, "2027-02-24");
});

test("without an answer of the background nothing is said to be kept, and all is shown as it was", async () => {
  const pipe = fakePort();
  const port = new PagePort(() => pipe);
  const preferences = new KeptPreferences(port);
  port.open();
  /** @type {string[]} */
  const heard = [];
  preferences.onChange(({ policy }) => heard.push(policy));
  pipe.receive({ type: "welcome", preferences: USUAL });

  const keeping = assert.rejects(preferences.keep({ policy: "https://policy.example" }));
  pipe.lose();

  await keeping;
  assert.deepEqual(heard, ["", ""]);
});
