import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { KINDS, openEditor } from "./driver/editors.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { flaggedPosts, KeyWatch } from "./driver/key_watch.js";

/** @type {ForethoughtBrowser} */
let browser;
/** @type {string[]} */
let posts;
before(async () => {
  browser = await ForethoughtBrowser.open({ isolated: true }); // all kinds at once
  posts = flaggedPosts(200, browser.environment);
});
after(() => browser.close());

// All posts in all kinds take too long for every run: each post is typed into one kind, or, where $EVERY_POST is
// set, into every one. scripts/browser-tests says how to.
const isWhole = Boolean(process.env.EVERY_POST);
/** @param {string} kind */
const postsFor = (kind) =>
  posts.filter((_, place) => isWhole || KINDS[place % KINDS.length] === kind);

describe("200 posts, key by key", { concurrency: KINDS.length }, () => {
  for (const kind of KINDS) {
    test(`${kind}: after each key, every flag covers exactly the words it names`, async () => {
      const { tab, box } = await openEditor(browser, kind);
      const watch = await KeyWatch.start(tab, box);

      for (const post of postsFor(kind)) {
        await watch.type(post);
        await box.holds(post);
      }

      const { looks, flags, faults } = await watch.watched();
      assert.deepEqual(faults, []);
      assert.ok(looks > 1_000 && flags > 25, `${looks} looks, ${flags} flags`);
      await tab.close();
    });
  }
});
