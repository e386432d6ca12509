import { isHost } from "../../background/host_pattern.js";

/** @import {SavedCopy} from "./saved_copy.js" */

/** Why a file is no saved copy: a key of words, and what fills it. */
export class UnreadableCopy extends Error {
  /**
   * @param {string} key
   * @param {string} part
   */
  constructor(key, part = "") {
    super(key);
    this.key = key;
    this.part = part;
  }
}

/** What each part of a copy must look like. @type {Record<string, (value: any) => boolean>} */
const PARTS = {
  settings: isObject,
  off: isListOf(isText),
  rules: isListOf((rule) => isObject(rule) && isText(rule.title) && isListOf(isText)(rule.phrases)),
};
/** What a copy of before does not have. @type {typeof PARTS} */
const LATER_PARTS = {
  on: isListOf(isText),
  preferences: isObject,
  paused: isListOf(isText),
  added: isListOf(isHost),
};

/**
 * @param {string} text
 * @returns {SavedCopy} Throws an UnreadableCopy.
 */
export function readCopy(text) {
  const copy = parsed(text);
  if (!isObject(copy) || !("forethought" in copy)) throw new UnreadableCopy("options_copy_foreign");
  if (copy.forethought !== 1) throw new UnreadableCopy("options_copy_later");
  for (const [part, isRight] of Object.entries({ ...PARTS, ...LATER_PARTS })) {
    const mayLack = part in LATER_PARTS && copy[part] === undefined;
    if (!mayLack && !isRight(copy[part])) throw new UnreadableCopy("options_copy_part", part);
  }
  return copy;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnreadableCopy("options_copy_no_json");
  }
}

/** @param {any} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {any} value */
function isText(value) {
  return typeof value === "string";
}

/** @param {(value: any) => boolean} isRight */
function isListOf(isRight) {
  return (/** @type {any} */ value) => Array.isArray(value) && value.every(isRight);
}
