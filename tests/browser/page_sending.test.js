import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SITES } from "../../extension/background/sites.js";
import { BOX, openContentPage, POST, show } from "./driver/content_page.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Page} */
let page;
before(async () => {
  page = await openContentPage();
});
after(() => page.context().browser()?.close());

const FORM = `<form>${BOX}<button id="cancel" type="button">Cancel</button>
  <button id="submit">Go</button><div role="button" id="named" aria-label="Post">+</div></form>`;
const DIALOG = `<div role="dialog"><button id="before">Reply</button>${BOX}
  <button id="other">Comment with a GIF</button><button id="after">Post reply</button></div>
  <button id="outside">Post</button>`;
const TOP = `<div role="dialog"><button id="top">Share</button>${BOX}</div>`;
const REPLY_TOP = `<dialog open><button id="top">Share</button><textarea id="box" aria-label="Add a
  comment"></textarea></dialog>`;
const SHARED_DIALOG = `<dialog open>${BOX}<article><button id="theirs">Reply</button></article></dialog>`;
const ALONE = `<button id="before">Post</button><div>${BOX}<textarea hidden></textarea>
  <textarea readonly></textarea></div><button id="other">Add a picture</button>
  <div role="button" id="next">Reply</div><button id="later">Comment</button>`;
const POSTS = `<article><p>Is it safe?</p>${BOX}<button id="own">Reply</button></article>
  <article><button id="article">Reply</button></article><ul><li><button id="entry">Reply</button></ul>`;
const SEVERAL = `${BOX}<div><textarea></textarea><button id="apart">Reply</button></div>`;
const TOP_STEP = `<dialog open><header><button id="back">Back</button><button id="next">Next</button></header>
  <div><img src="data:,"><button id="turn">Next</button></div>${BOX}</dialog>`;
const TURNED = `<dialog open><button id="share">Share</button><div><img src="data:,">
  <button id="turn">Next</button></div>${BOX}</dialog>`;
const TOP_SAVE = `<div role="dialog"><button id="save">Save</button><textarea id="box" aria-label="Bio"></textarea></div>`;
const TOP_ANSWER = `<dialog open><button id="next">Next</button>${POST}${BOX}</dialog>`;
const ALT_TEXT = `<div role="dialog">${BOX}<section><img src="data:,"><textarea aria-label="Alt text"></textarea>
  <button id="save">Save</button></section><footer><button id="next">Next</button></footer></div>`;
const TAGS_IN_FOOT = `<div role="dialog">${BOX}<footer><input aria-label="Tags"><button id="next">Next</button></footer></div>`;
const TAGS = `<div role="dialog">${BOX}<div><input aria-label="Tags"></div><button id="next">Next</button></div>`;
const STEP = `<div role="dialog"><button id="over">Next</button>${BOX}<button id="next">Next</button>
  <button id="draft">Save draft</button></div><button id="out">Next</button>`;
const IN_JAPANESE = `<dialog open>${BOX}<button id="photo">写真</button>
  <button id="post" type="submit">投稿する</button></dialog>`;
const IN_POLISH = `<dialog open>${BOX}<button id="cancel">Anuluj</button>
  <button id="post" aria-label="Opublikuj">→</button></dialog>`;
const HIDDEN_STEP = `<form><div style="visibility: hidden">${BOX}</div><div id="save" role="button">Save</div></form>`;
const COMMENT_STEP = `<form><textarea id="box" aria-label="Add a comment"></textarea>
  <div id="save" role="button">Save</div></form>`;
const ANSWER_STEP = `<dialog open>${POST}${BOX}<button id="next">Next</button></dialog>`;
const SPANISH_COMMENT = `<div role="dialog"><button id="share">Compartir</button><div id="box" contenteditable
  role="textbox" aria-label="Escribe un comentario…"></div><button id="next">Siguiente</button></div>`;
const ARABIC_COMMENT = `<dialog open><textarea id="box" placeholder="اكتب تعليقًا..."></textarea>
  <button id="next">التالي</button></dialog>`;
const GERMAN_STEP = `<dialog open><textarea id="box" aria-label="Was machst du gerade?"></textarea>
  <button id="next">Weiter</button></dialog>`;
const SEARCH = `<div role="dialog">${BOX}<input type="search"><button id="search" type="submit">検索</button></div>`;
const HIDDEN_SUBMIT = `<dialog open><div style="visibility: hidden">${BOX}</div>
  <button id="submit" type="submit">次</button></dialog>`;
const QUESTION = `<dialog open>${BOX}<div role="alertdialog">Keep it?<button id="save">Save</button></div></dialog>`;
const LOOSE_STEP = `<main>${BOX}<button id="next">Next</button></main>`;
const SLOTS = `<x-dialog><button id="beside" type="button">Reply</button><div slot="write">${BOX}</div>
  <button id="given" type="button" slot="send">Post</button></x-dialog><button id="out">Post</button>`;
const SHADOW = '<section><x-box></x-box><button id="own">Comment</button></section>';

for (const [name, html, pressed, expected] of /** @type {const} */ ([
  ["the submit button of its form", FORM, "#submit", true],
  ["a button of its form with such a name", FORM, "#named", true],
  ["another button of its form", FORM, "#cancel", false],
  ["a button of its dialog with such a name", DIALOG, "#after", true],
  ["another button of its dialog", DIALOG, "#other", false],
  ["a button before it, of the post that it answers", DIALOG, "#before", false],
  ["a button outside of its dialog", DIALOG, "#outside", false],
  ["a button over it in its dialog, to share", TOP, "#top", true],
  ["a button over it in its dialog, to share what it answers", REPLY_TOP, "#top", false],
  ["a button of a post in its dialog", SHARED_DIALOG, "#theirs", false],
  ["the next button with such a name", ALONE, "#next", true],
  ["another button after it", ALONE, "#other", false],
  ["a button after the next with such a name", ALONE, "#later", false],
  ["a button before it", ALONE, "#before", false],
  ["the button of the post that both stand in", POSTS, "#own", true],
  ["the button of another post", POSTS, "#article", false],
  ["the button of another entry of a list", POSTS, "#entry", false],
  ["the button of another box", SEVERAL, "#apart", false],
  ["a button beside the shadow root that holds the box", SHADOW, "#own", true],
  ["a button in another slot of the form that holds the box", SLOTS, "#given", true],
  ["a button in a slot outside of that form", SLOTS, "#beside", false],
  ["a button outside of the component with that form", SLOTS, "#out", false],
  ["the submit button of a dialog without a form", IN_JAPANESE, "#post", true],
  ["another button of a dialog without a form", IN_JAPANESE, "#photo", false],
  ["a button with such a name in another language", IN_POLISH, "#post", true],
  ["a button with another name in another language", IN_POLISH, "#cancel", false],
  ["the next step of its dialog", STEP, "#next", true],
  ["a button that turns to the next picture over it", STEP, "#over", false],
  ["the next step, in the header over it", TOP_STEP, "#next", true],
  ["a button that turns to the next picture, under such a header", TOP_STEP, "#turn", false],
  ["a button that turns to the next picture, under one to share", TURNED, "#turn", false],
  ["a button over a bio, to save it", TOP_SAVE, "#save", true],
  ["a button over an answer, to turn to the next picture", TOP_ANSWER, "#next", false],
  ["a button that saves the text of a picture under it", ALT_TEXT, "#save", false],
  ["the next step, under the text of a picture", ALT_TEXT, "#next", true],
  ["the next step, under a field for tags", TAGS, "#next", true],
  ["the next step, beside a field for tags", TAGS_IN_FOOT, "#next", true],
  ["a button that keeps its draft", STEP, "#draft", false],
  ["the next step of something else", STEP, "#out", false],
  ["a button of a step that does not show the box", HIDDEN_STEP, "#save", false],
  ["a button beside a comment, to keep what it is on", COMMENT_STEP, "#save", false],
  ["a button beside an answer, to turn to the next picture", ANSWER_STEP, "#next", false],
  ["a button over a comment in Spanish, to share what it is on", SPANISH_COMMENT, "#share", false],
  ["a button under a comment in Spanish, to turn a picture", SPANISH_COMMENT, "#next", false],
  ["a button under a comment in Arabic, to turn a picture", ARABIC_COMMENT, "#next", false],
  ["the next step in German", GERMAN_STEP, "#next", true],
  ["the submit button of a search under it", SEARCH, "#search", false],
  ["the submit button of a step that does not show the box", HIDDEN_SUBMIT, "#submit", false],
  ["a button of a question whether to keep its draft", QUESTION, "#save", false],
  ["a button for what comes next, on a page without form or dialog", LOOSE_STEP, "#next", false],
])) {
  test(`${name} ${expected ? "sends" : "does not send"} what is in a box`, async () => {
    await show(page, html);

    const sends = await page.evaluate((pressed) => {
      const inner = document.querySelector("x-box")?.shadowRoot;
      const box = /** @type {HTMLElement} */ ((inner ?? document).getElementById("box"));
      const button = /** @type {HTMLElement} */ (document.querySelector(pressed));
      return postButtonIn([button, document.body], box, null) === button;
    }, pressed);

    assert.equal(sends, expected);
  });
}

test("a comment that only a site's facts tell is led on from by no button", async () => {
  await show(page, STEP);

  const sent = await page.evaluate(() => {
    const box = /** @type {HTMLElement} */ (document.getElementById("box"));
    const button = /** @type {HTMLElement} */ (document.getElementById("next"));
    const surfaces = /** @type {const} */ (["post", "reply"]);
    return surfaces.filter((surface) => {
      const facts = { name: "", boxes: [{ selector: "#box", surface }] };
      return postButtonIn([button], box, facts) !== null;
    });
  });

  assert.deepEqual(sent, ["post"]);
});

test("the button of an article on LinkedIn leads on, in whatever language", async () => {
  await show(
    page,
    `${BOX}<button id="next" class="article-editor-nav__publish">次へ</button>
    <button id="post" class="share-actions__primary-action">投稿</button>`,
  );
  const facts = SITES.find(({ facts }) => facts.name === "LinkedIn")?.facts ?? null;

  const leadOn = await page.evaluate((facts) => {
    const buttons = [...document.querySelectorAll("button")];
    return buttons.filter((one) => isStepButton(one, facts)).map(({ id }) => id);
  }, facts);

  assert.deepEqual(leadOn, ["next"]);
});
