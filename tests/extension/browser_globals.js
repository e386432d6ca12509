// What every browser that the extension runs in has, and Node 18 has not.

import { webcrypto } from "node:crypto";

globalThis.crypto ??= /** @type {Crypto} */ (webcrypto);
String.prototype.toWellFormed ??= function () {
  return this.replace(/\p{Surrogate}/gu, "\ufffd");
};
