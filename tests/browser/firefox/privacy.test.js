import assert from "node:assert/strict";
import { test } from "node:test";
import { openBox } from "../driver/boxes.js";
import { Traces } from "../driver/traces.js";
import { filesWritten, holds } from "../driver/written_files.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

// Firefox compresses some of what it keeps; a word in which no two letters come again is left as it is.
const CANARY = "quixjelbovz";
// What a rule matches, and stands in no rule.
const MATCHED = "Mrs Zelda Quimbrow";
const TEXT = `${CANARY} ${MATCHED} in bed 4 has dementia`;
const TRACES = new Traces(TEXT, [CANARY, "Zelda Quimbrow"]);
// Of a rule of the user's own, which is kept.
const KEPT = "walrus-cinnamon-gazebo";

test("what was typed stands in no file once the browser has ended, and left it by no request", async (t) => {
  const started = Date.now();
  const firefox = await ForethoughtFirefox.open({ watched: true });
  t.after(() => firefox.close());
  const { tab, box } = await openBox(firefox, "X post");
  await box.type(TEXT);
  await tab.overlay.showsState(/to look at/);
  assert.ok((await box.flags()).some(({ text }) => text === MATCHED));
  await box.press("Alt+f");
  await tab.overlay.press(".card button", "This flag is wrong");
  const options = await firefox.openOptions();
  await options.getByLabel("Title").fill("The name of my ward");
  await options.getByLabel("Words to look for").fill(KEPT);
  await options.getByRole("button", { name: "Add rule" }).click();
  await options.getByRole("button", { name: "Delete “The name of my ward”" }).waitFor();
  await firefox.quit();

  const written = filesWritten(firefox.folder, started);

  const kept = written.filter((file) => holds(file, KEPT));
  assert.ok(kept.some((file) => file.startsWith(firefox.store)));
  assert.ok(written.some((file) => file.includes("/storage/default/moz-extension+++")));
  assert.deepEqual(TRACES.inAny(written), []);
  assert.deepEqual(firefox.askedFor, ["x.com:443"]);
  assert.deepEqual(
    firefox.requests.filter((request) => !request.startsWith("GET ") || request.includes(CANARY)),
    [],
  );
});
