import assert from "node:assert/strict";
import { test } from "node:test";
import { search } from "../../extension/pages/options/rule_search.js";

/** @import {CategoryState, RuleState} from "../../extension/protocol" */

/** @type {CategoryState[]} */
const CATEGORIES = [
  {
    id: "patient-identifier",
    title: "Patient identifiers",
    rules: [
      rule("patient-identifier.nhs-number", "NHS number", ["It is 943 476 5919"]),
      rule("patient-identifier.name", "A patient’s name", ["Siobhán Walsh came to clinic"]),
    ],
  },
  {
    id: "personal-advice",
    title: "Advice to one person",
    rules: [rule("personal-advice.medicine", "Advice on medicine", ["stop your sertraline"])],
  },
];

/**
 * @param {string} id
 * @param {string} title
 * @param {string[]} flagged
 * @returns {RuleState}
 */
function rule(id, title, flagged) {
  return { id, title, flagged, severity: "serious", enabled: true, clean: ["Ask your pharmacist"] };
}

for (const [query, found] of /** @type {const} */ ([
  ["nhs", ["patient-identifier.nhs-number"]],
  ["NUMBER nhs", ["patient-identifier.nhs-number"]],
  ["patient-identifier.na", ["patient-identifier.name"]],
  ["siobhan", ["patient-identifier.name"]],
  ["stop your", ["personal-advice.medicine"]],
  ["advice to one", ["personal-advice.medicine"]],
  ["identifiers walsh", ["patient-identifier.name"]],
  ["943 476", ["patient-identifier.nhs-number"]],
  ["no such word", []],
])) {
  test(`"${query}" finds ${found.length ? found.join(", ") : "nothing"}`, () => {
    const ids = search(CATEGORIES, query).flatMap(({ rules }) => rules.map(({ id }) => id));

    assert.deepEqual(ids, found);
  });
}

test("without a query everything is there", () => {
  assert.deepEqual(search(CATEGORIES, "  "), CATEGORIES);
});
