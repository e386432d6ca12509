import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SITES } from "../../extension/background/sites.js";
import { mastodon } from "../../extension/background/sites/mastodon.js";
import { openContentPage } from "./driver/content_page.js";
import { area, MARKED_BOXES } from "./driver/marked_boxes.js";

/** @type {import("playwright-core").Page} */
let page;
before(async () => {
  page = await openContentPage();
});
after(() => page.context().browser()?.close());

const FACTS = new Map(SITES.map(({ facts }) => [facts.name, facts]));
FACTS.set("Mastodon", { name: "Mastodon", ...mastodon });

/**
 * Shows a page, at a path of its own.
 *
 * @param {string} html
 * @param {string} [path]
 */
function show(html, path = "/") {
  return page.evaluate(
    ([html, path]) => {
      history.replaceState(null, "", path);
      document.body.innerHTML = html;
    },
    [html, path],
  );
}

for (const [site, boxes] of Object.entries(MARKED_BOXES)) {
  for (const [what, html, expected, path] of boxes) {
    test(`${site}: ${what} is told by its marks`, async () => {
      await show(html, path);

      const told = await page.evaluate(
        (facts) => {
          const box = /** @type {HTMLElement} */ (
            document.querySelector("textarea, [role=textbox]")
          );
          const known = boxFactsOf(box, facts);
          const limit = limitOf(box, facts)?.characters;
          const told = { enterSends: known?.enterSends, limit, isKnown: known !== undefined };
          return { ...contextOfBox(box, facts), ...told };
        },
        FACTS.get(site) ?? null,
      );

      const all = { limit: undefined, ...expected, isKnown: true };
      const asked = Object.keys(all).map((key) => [key, Reflect.get(told, key)]);
      assert.deepEqual(Object.fromEntries(asked), all);
    });
  }
}

for (const [site, html] of /** @type {const} */ ([
  ["X", '<button data-testid="dm-composer-send-button">'],
  ["LinkedIn", '<button class="article-editor-nav__publish">'],
  ["LinkedIn", '<div componentkey="1-commentButtonSection"><button>'],
  ["Reddit", '<div class="usertext-buttons"><button type="submit">'],
  ["YouTube", '<yt-live-chat-message-input-renderer><button id="send-button">'],
  ["Facebook", '<p id="focused-state-composer-submit"><button role="button">'],
  ["WhatsApp", '<button data-icon="send">'],
  ["WhatsApp", '<button><span data-icon="wds-ic-send-filled"></span>'],
  ["WhatsApp", '<button data-testid="compose-btn-send">'],
  ["Mastodon", '<div class="compose-form__submit"><button>'],
])) {
  test(`${site}: ${html} sends, whatever it is called`, async () => {
    await show(area("") + html);

    const sends = await page.evaluate(
      (facts) => {
        const box = /** @type {HTMLElement} */ (document.querySelector("textarea"));
        const button = /** @type {HTMLElement} */ (document.querySelector("button"));
        return postButtonIn([button, document.body], box, facts) === button;
      },
      FACTS.get(site) ?? null,
    );

    assert.equal(sends, true);
  });
}

test("Mastodon: the display name is read where the bio is written", async () => {
  await show(`<input name="account[display_name]" value="Dr Ann ">${area('name="account[note]"')}`);

  const name = await page.evaluate((facts) => displayNameOn(facts), FACTS.get("Mastodon") ?? null);

  assert.equal(name, "Dr Ann");
});
