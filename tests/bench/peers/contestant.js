// Usage: node contestant.js NAME TERMS_FILE
// One of those compared, in a process of its own. Reads JSON with an array of "posts" in one line and answers
// "ready"; then each line with the time that each post took, in nanoseconds, null where it threw.
import process from "node:process";
import { createInterface } from "node:readline";
import { CONTESTANTS } from "./contestants.js";

const [name, termsFile] = process.argv.slice(2);
const create = () => CONTESTANTS[name](termsFile);
let check = await create();

/**
 * @param {string} post
 * @param {number} number
 */
async function timeOf(post, number) {
  const before = process.hrtime.bigint();
  try {
    const answer = check(post, number);
    if (answer instanceof Promise) await answer;
  } catch {
    check = await create();
    return null;
  }
  return Number(process.hrtime.bigint() - before);
}

/** @type {string[] | null} */
let posts = null;
for await (const line of createInterface({ input: process.stdin })) {
  if (!posts) {
    posts = JSON.parse(line).posts;
    console.log(JSON.stringify("ready"));
    continue;
  }
  const times = [];
  for (const [number, post] of posts.entries()) times.push(await timeOf(post, number));
  console.log(JSON.stringify(times));
}
process.exit();
