import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const CORPUS = path.join(import.meta.dirname, "../../quality/corpus");
const COUNT = 64;
const SIZE = 280;

/**
 * The beginnings of labelled posts, of 280 characters each. ASCII, so that places in them are the same in
 * bytes as in JavaScript.
 *
 * @returns {string[]}
 */
export function readPosts() {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith(".jsonl"));
  return files
    .flatMap((name) => readFileSync(path.join(CORPUS, name), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line).text)
    .filter((text) => text.length >= SIZE)
    .map((text) => text.slice(0, SIZE))
    .filter((text) => /^[\x20-\x7e\n]+$/.test(text))
    .slice(0, COUNT);
}
