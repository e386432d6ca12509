import assert from "node:assert/strict";
import { test } from "node:test";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("sending_names.js");

const LANGUAGES = Object.entries(BUTTON_NAMES);

/** @param {string} name */
const button = (name) =>
  /** @type {Element} */ (
    /** @type {unknown} */ ({ getAttribute: () => null, textContent: `\n ${name} ` })
  );

test("the languages of clinicians in Britain and Ireland are among them", () => {
  const wanted = [
    "en",
    "cy",
    "ga",
    "pl",
    "ro",
    "es",
    "pt",
    "fr",
    "de",
    "it",
    "fil",
    "hi",
    "ar",
    "ur",
    "ml",
  ];

  assert.deepEqual(
    wanted.filter((language) => !(language in BUTTON_NAMES)),
    [],
  );
});

for (const [language, names] of LANGUAGES) {
  test(`${language}: every name of a button is written once, and found`, () => {
    const all = Object.values(names).flatMap((kind) => kind.split("|"));

    assert.equal(new Set(all.map(comparable)).size, all.length);
    for (const name of `${names.publish}|${names.send}`.split("|")) {
      assert.ok(SENDING_NAMES.has(nameOf(button(name.normalize("NFD")))), name);
    }
  });
}

test("what forums and contact forms in English have is known", () => {
  const names = ["Post message", "Submit message", "Submit now", "Send post", "Share answer"];

  assert.deepEqual(
    names.filter((name) => !SENDING_NAMES.has(nameOf(button(name)))),
    [],
  );
});

test("in no two languages does a name send and lead on", () => {
  assert.deepEqual(
    [...LEADING_ON_NAMES].filter((name) => SENDING_NAMES.has(name)),
    [],
  );
});

test("a button that does something else is none", () => {
  const others = [
    ...[
      "Cancel",
      "Add photo",
      "Comment with a GIF",
      "Save draft",
      "Post settings",
      "Discard",
      "Close",
    ],
    ...[
      "Canslo",
      "Cealaigh",
      "Anuluj",
      "Dodaj zdjęcie",
      "Anulează",
      "Cancelar",
      "Añadir foto",
      "Annuler",
    ],
    ...[
      "Abbrechen",
      "Foto hinzufügen",
      "Annulla",
      "Kanselahin",
      "रद्द करें",
      "إلغاء",
      "إضافة صورة",
      "منسوخ کریں",
    ],
    ...["റദ്ദാക്കുക", "ਰੱਦ ਕਰੋ", "বাতিল", "Отмена", "取消", "", " "],
  ];

  for (const name of others) {
    assert.ok(!SENDING_NAMES.has(nameOf(button(name))), name);
    assert.ok(!LEADING_ON_NAMES.has(nameOf(button(name))), name);
  }
});
