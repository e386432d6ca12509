import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {object} Certificate
 * @property {Buffer} key PEM
 * @property {Buffer} cert PEM
 * @property {string} pin the key's SHA-256 in base64, as
 *   --ignore-certificate-errors-spki-list takes it: a browser told so trusts this key and no other
 */

/**
 * A self-signed certificate, made in `folder` the first time it is asked for.
 *
 * @param {string} folder
 * @returns {Certificate}
 */
export function localCertificate(folder) {
  const keyFile = path.join(folder, "key.pem");
  const certFile = path.join(folder, "cert.pem");
  if (!existsSync(certFile)) makeCertificate(folder, keyFile, certFile);

  const cert = readFileSync(certFile);
  const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  const pin = createHash("sha256").update(publicKey).digest("base64");
  return { key: readFileSync(keyFile), cert, pin };
}

/**
 * @param {string} folder
 * @param {string} keyFile
 * @param {string} certFile
 */
function makeCertificate(folder, keyFile, certFile) {
  mkdirSync(folder, { recursive: true });
  const newKey = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const files = ["-keyout", keyFile, "-out", certFile];
  const subject = ["-subj", "/CN=Forethought local pages", "-days", "3650"];
  execFileSync("openssl", ["req", "-x509", ...newKey, ...files, ...subject], { stdio: "pipe" });
}
