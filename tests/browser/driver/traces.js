import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

const HASHES = ["sha256", "sha1", "md5"];

/**
 * What a text could leave of itself in a file: words of it as browsers and programs write them, and sums of it.
 * A file that is compressed as a whole hides the words.
 */
export class Traces {
  /** @type {Map<string, Buffer>} */
  #forms;

  /**
   * @param {string} text that was typed
   * @param {string[]} words of it that stand nowhere else
   */
  constructor(text, words) {
    const all = withFolded(words);
    this.#forms = new Map([
      ...all.flatMap(writtenForms),
      ...[...all, ...withFolded([text])].flatMap(sumsOf),
    ]);
  }

  /** What is searched for, by what it is. */
  get forms() {
    return this.#forms;
  }

  /**
   * Other programs write to the temporary folder too, and delete what they wrote.
   *
   * @param {string} file
   * @returns {string[]} what there is of the text in a file
   */
  in(file) {
    if (!existsSync(file)) return [];
    const bytes = readFileSync(file);
    return [...this.#forms].filter(([, form]) => bytes.includes(form)).map(([name]) => name);
  }

  /**
   * @param {string[]} files
   * @returns {string[]} what there is in any of them
   */
  inAny(files) {
    return files.flatMap((file) => this.in(file).map((name) => `${file}: ${name}`));
  }
}

/**
 * The host folds what it reads.
 *
 * @param {string[]} texts
 */
function withFolded(texts) {
  return [...new Set(texts.flatMap((text) => [text, text.toLowerCase()]))];
}

/**
 * @param {string} words
 * @returns {[string, Buffer][]}
 */
function writtenForms(words) {
  const utf16 = Buffer.from(words, "utf16le");
  return [
    [`${words} in UTF-8`, Buffer.from(words)],
    [`${words} in UTF-16`, utf16],
    [`${words} in UTF-16 of the other order`, Buffer.from(utf16).swap16()],
    ...base64Forms(words),
  ];
}

/**
 * What is encoded with something before it comes out in one of three ways, but for its ends.
 *
 * @param {string} words
 * @returns {[string, Buffer][]}
 */
function base64Forms(words) {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.from("\0".repeat(before) + words).toString("base64");
    const own = encoded.replace(/=+$/, "").slice(before === 0 ? 0 : before + 1, -1);
    return [`${words} in base64 after ${before}`, Buffer.from(own)];
  });
}

/**
 * @param {string} text
 * @returns {[string, Buffer][]}
 */
function sumsOf(text) {
  return HASHES.flatMap((name) => {
    const sum = createHash(name).update(text).digest();
    return /** @type {[string, Buffer][]} */ ([
      [`${name} of ${text}`, sum],
      [`${name} of ${text} in hexadecimal`, Buffer.from(sum.toString("hex"))],
    ]);
  });
}
