import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { loadContentScripts } from "./content_scripts.js";

loadContentScripts("explanations.js");

/** @type {any[]} */
let asked;
/** @type {(request: any) => any} */
let answer;
/** @type {Explanations} */
let explanations;

beforeEach(() => {
  asked = [];
  answer = ({ type, rule }) =>
    type === "explain"
      ? { type: "explained", rule, why: "Because." }
      : {
          type: "signposts",
          signposts: [{ id: "general" }, { id: "urgent" }, { id: "medicines" }],
        };
  explanations = new Explanations({
    request: async (request) => {
      asked.push(request);
      return answer(request);
    },
  });
});

/** @param {string[]} signposts @returns {Finding} */
function finding(signposts, category = "personal-advice") {
  return { rule: "a.b", category, severity: "info", spans: [], title: "", signposts };
}

test("a rule is asked about once", async () => {
  await explanations.ofRule("a.b");
  const again = await explanations.ofRule("a.b");

  assert.equal(again?.why, "Because.");
  assert.equal(asked.length, 1);
});

test("a rule is asked about again after the rules changed", async () => {
  await explanations.ofRule("a.b");
  explanations.forget();
  await explanations.ofRule("a.b");

  assert.equal(asked.length, 2);
});

test("a rule without an answer is asked about again", async () => {
  answer = () => ({ type: "error", code: "no-host" });

  assert.equal(await explanations.ofRule("a.b"), null);
  await explanations.ofRule("a.b");

  assert.equal(asked.length, 2);
});

test("signposts come in the finding's order, without those that the host does not offer", async () => {
  const found = await explanations.signpostsOf(finding(["medicines", "closed", "general"]), "dm");

  assert.deepEqual(
    found.map(({ id }) => id),
    ["medicines", "general"],
  );
  assert.deepEqual(asked, [{ type: "signposts", surface: "dm", category: "personal-advice" }]);
});

test("a finding without signposts asks for none", async () => {
  assert.deepEqual(await explanations.signpostsOf(finding([]), "post"), []);
  assert.deepEqual(asked, []);
});

test("signposts are asked for once for a surface and a category", async () => {
  await explanations.signpostsOf(finding(["general"]), "post");
  await explanations.signpostsOf(finding(["urgent"]), "post");
  await explanations.signpostsOf(finding(["urgent"]), "dm");
  await explanations.signpostsOf(finding(["urgent"], "crisis-response"), "dm");

  assert.equal(asked.length, 3);
});
