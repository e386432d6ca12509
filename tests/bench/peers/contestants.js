import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { literalMatches } from "./literal_loop.js";

/** By a name that is not written out, so that `tsc` does without the packages. */
const load = (/** @type {string} */ name) => import(name);

/** @param {string} name of a rule or plugin of textlint */
async function loadPart(name) {
  const { default: part } = await load(name);
  return part.default ?? part;
}

/** @typedef {(text: string, number: number) => unknown} Check of a post and its number; may be a promise */

/**
 * What the shipped check is compared with, each as its own manual says to call it. What they look for is
 * their own affair: only the last does work that the host does too.
 *
 * @type {Record<string, (termsFile: string) => Promise<Check>>}
 */
export const CONTESTANTS = {
  "redact-pii": async () => {
    const { SyncRedactor } = await load("redact-pii");
    const redactor = new SyncRedactor();
    return (text) => redactor.redact(text);
  },

  "write-good": async () => (await load("write-good")).default,

  alex: async () => {
    const alex = await load("alex");
    return (text) => alex.text(text).messages;
  },

  compromise: async () => {
    const { default: nlp } = await load("compromise");
    return (text) => {
      const read = nlp(text);
      return [read.people().out("offsets"), read.places().out("offsets")];
    };
  },

  textlint: async () => {
    const { createLinter } = await load("textlint");
    const { TextlintKernelDescriptor } = await load("@textlint/kernel");
    const rules = [
      { ruleId: "write-good", rule: await loadPart("textlint-rule-write-good") },
      { ruleId: "alex", rule: await loadPart("textlint-rule-alex") },
    ];
    const plugins = [
      { pluginId: "text", plugin: await loadPart("@textlint/textlint-plugin-text") },
    ];
    const linter = createLinter({
      descriptor: new TextlintKernelDescriptor({ rules, plugins, filterRules: [] }),
    });
    return (post) => linter.lintText(post, "post.txt");
  },

  "harper.js": async () => {
    const { LocalLinter } = await load("harper.js");
    const { binary } = await load("harper.js/binary");
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return (text) => linter.lint(text);
  },

  "loop in JavaScript": async (termsFile) => {
    const { terms, posts } = JSON.parse(readFileSync(termsFile, "utf8"));
    for (const post of posts) assert.deepEqual(literalMatches(terms, post), post.matches);
    return (_text, number) => literalMatches(terms, posts[number]);
  },
};
