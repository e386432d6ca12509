import { after, before, test } from "node:test";
import { editingIn, insertingInto, openFlagged } from "../both/editing.js";
import { runTests } from "../both/run_tests.js";
import { KINDS, letTimePass, openEditor } from "../driver/editors.js";
import { dropText } from "../driver/gestures.js";
import { ForethoughtFirefox } from "./driver/forethought_firefox.js";

/** @type {ForethoughtFirefox} */
let firefox;
before(async () => {
  firefox = await ForethoughtFirefox.open();
  await addOwnText("Lines", LINES);
});
after(() => firefox.close());

const ASKED = "DM me your symptoms.";
const LINES = "First line 🙂\n\nThird line\nFourth line";

/**
 * The extension's own function, which inserts any words, is out of reach here.
 *
 * @param {string} name
 * @param {string} text
 */
async function addOwnText(name, text) {
  const options = await firefox.openOptions();
  await options.getByLabel("Name of the text").fill(name);
  await options.locator("#texts-form textarea").fill(text);
  await options.getByRole("button", { name: "Add text" }).click();
  await options.getByText(`“${name}” is saved.`).waitFor();
  await options.close();
}

const RULE = "patient-identifier.nhs-number";
for (const kind of KINDS) {
  runTests(editingIn(kind), () => firefox);

  test(`${kind}: words of several lines go in line by line, and one undo takes them back`, async () => {
    const { tab, box } = await openEditor(firefox, kind);
    await box.type(`${ASKED} Bye.`);
    await letTimePass(tab);
    await tab.overlay.pressFlag();

    await tab.overlay.press('.card [aria-label="Lines"] button', "Insert");

    await box.holds(`${ASKED}\n\n${LINES}\n\n Bye.`);
    await tab.overlay.showsNoCard();
    await box.press("Control+z");
    await box.holds(`${ASKED} Bye.`);
    await tab.close();
  });
}

// Of a drag for tests the others take nothing: that they take a real one, but for Quill, is seen in Chromium alone.
for (const kind of ["prosemirror", "textarea", "plain"]) {
  test(`${kind}: what is dropped in is flagged, and moves no other flag`, async () => {
    const { tab, box } = await openFlagged(firefox, kind);

    await dropText(tab, box, "Also NHS 612 349 8703. ");

    await box.shows(["612 349 8703", "450 557 7104"].map((text) => ({ rule: RULE, text })));
    await tab.close();
  });
}

for (const [kind, place] of [
  ["draft", "iframe"],
  ["lexical", "blank-iframe"],
  ["prosemirror", "shadow"],
  ["quill", "modal"],
  ["slate", "dialog"],
]) {
  runTests(insertingInto(kind, place), () => firefox);
}

test("quill in a shadow root takes one line exactly, and several are there to be copied", async () => {
  const { tab, box } = await openEditor(firefox, "quill", "shadow");
  // Behind the first letter Quill loses its caret there.
  await box.type(ASKED[0]);
  await box.press("End");
  await box.type(ASKED.slice(1));
  await tab.overlay.pressFlag();
  const signpost = await tab.overlay.textOf(".card .signpost .preview");

  await tab.overlay.press('.card [aria-label="Lines"] button', "Insert");
  await tab.overlay.showsCard(/did not take the words/);
  await box.holds(ASKED);
  await tab.overlay.press(".card button", "Insert short text");

  await tab.overlay.showsNoCard();
  await box.holds(`${ASKED} ${signpost}`);
  await tab.close();
});
