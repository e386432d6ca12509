import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { KINDS, openEditor } from "./driver/editors.js";
import { ForethoughtBrowser } from "./driver/forethought_browser.js";
import { KeyWatch, shortestFlaggedPosts } from "./driver/key_watch.js";

/** @type {ForethoughtBrowser} */
let browser;
/** @type {string[]} */
let posts;
before(async () => {
  browser = await ForethoughtBrowser.open();
  posts = shortestFlaggedPosts(200, browser.environment);
});
after(() => browser.close());

describe("200 posts, key by key", { concurrency: KINDS.length }, () => {
  for (const kind of KINDS) {
    test(`${kind}: after each key, every flag covers exactly the words it names`, async () => {
      const { tab, box } = await openEditor(browser, kind);
      const watch = await KeyWatch.start(tab, box);

      for (const post of posts) {
        await watch.type(post);
        assert.equal(await box.text(), post);
      }

      const { looks, flags, faults } = await watch.watched();
      assert.deepEqual(faults, []);
      assert.ok(looks > 10_000 && flags > 200, `${looks} looks, ${flags} flags`);
      await tab.close();
    });
  }
});
