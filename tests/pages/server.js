import { readFile } from "node:fs/promises";
import https from "node:https";
import path from "node:path";
import { localCertificate } from "./certificate.js";

/** @typedef {import("node:http").IncomingMessage} Request */
/** @typedef {import("node:http").ServerResponse} Response */

/** Which page stands in for which site. */
const SITES = new Map([
  ["x.com", "x"],
  ["twitter.com", "x"],
  ["www.facebook.com", "facebook"],
  ["www.messenger.com", "messenger"],
  ["www.instagram.com", "instagram"],
  ["www.threads.com", "threads"],
  ["www.linkedin.com", "linkedin"],
  ["www.reddit.com", "reddit"],
  ["bsky.app", "bluesky"],
  ["www.youtube.com", "youtube"],
  ["studio.youtube.com", "youtube"],
  ["web.whatsapp.com", "whatsapp"],
  ["www.google.com", "google_business"],
  ["businessapp.b2b.trustpilot.com", "trustpilot"],
  ["mastodon.example", "mastodon"],
  ["comments.example", "mastodon"],
]);
/** The hosts that the pages stand in for. */
export const LOCAL_HOSTS = [...SITES.keys()];

const CONTENT_TYPES = new Map([
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".css", "text/css; charset=utf-8"],
  [".ttf", "font/ttf"],
]);

// As strict as the sites': what the extension does must not depend on a lax page.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data: blob:; " +
  "frame-src 'self' https://comments.example; font-src 'self'";

/**
 * Built pages at the addresses of the sites they imitate, from a port of this computer.
 */
export class PageServer {
  #server;
  #folder;
  /** The key's pin, see localCertificate. */
  pin;
  /**
   * Requests whose pages are missing: "host/path". Empty unless a page asks for what is not there.
   * @type {string[]}
   */
  missing = [];
  /**
   * What was asked for: "GET host/path?query".
   * @type {string[]}
   */
  requests = [];

  /** @param {string} folder where build.js put the pages */
  constructor(folder) {
    const { key, cert, pin } = localCertificate(path.join(folder, "certificate"));
    this.pin = pin;
    this.#folder = folder;
    this.#server = https.createServer({ key, cert }, (request, response) => {
      void this.#answer(request, response);
    });
  }

  /** @returns {Promise<void>} */
  start() {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(0, "127.0.0.1", () => resolve());
    });
  }

  /** @returns {Promise<void>} */
  close() {
    this.#server.closeAllConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  /** @returns {number} */
  get port() {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("server is not started");
    return address.port;
  }

  /**
   * Chromium's --host-resolver-rules for a browser that sees these pages at the sites' own addresses
   * and reaches nothing else.
   *
   * @returns {string}
   */
  get onlyThesePages() {
    const maps = LOCAL_HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${this.port}`);
    return [...maps, "MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"].join(",");
  }

  /**
   * @param {Request} request
   * @param {Response} response
   */
  async #answer(request, response) {
    const host = (request.headers.host ?? "").replace(/:\d+$/, "");
    const { pathname } = new URL(request.url ?? "/", "https://local");
    this.requests.push(`${request.method} ${host}${request.url}`);
    const file = fileFor(host, pathname);
    try {
      const body = await readFile(path.join(this.#folder, file));
      const type = CONTENT_TYPES.get(path.extname(file)) ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, "content-security-policy": POLICY });
      response.end(body);
    } catch {
      this.missing.push(host + pathname);
      response.writeHead(404).end();
    }
  }
}

/**
 * @param {string} host
 * @param {string} pathname
 * @returns {string} a file of the folder with the pages
 */
function fileFor(host, pathname) {
  if (pathname.startsWith("/assets/")) return path.basename(pathname);
  if (pathname === "/practice") return "practice.html";
  if (pathname.startsWith("/editors/")) return "editors.html";
  return `${SITES.get(host)}.html`;
}
