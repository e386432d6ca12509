// Builds the pages: real editors, bundled so that the pages need no network.

import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const SOURCE = path.dirname(fileURLToPath(import.meta.url));

const TITLES = new Map([
  ["x", "Home / X (local imitation)"],
  ["facebook", "Facebook (local imitation)"],
  ["messenger", "Messenger (local imitation)"],
  ["instagram", "Instagram (local imitation)"],
  ["threads", "Threads (local imitation)"],
  ["linkedin", "LinkedIn (local imitation)"],
  ["reddit", "Reddit (local imitation)"],
  ["bluesky", "Bluesky (local imitation)"],
  ["youtube", "YouTube (local imitation)"],
  ["whatsapp", "WhatsApp (local imitation)"],
  ["google_business", "Google Business (local imitation)"],
  ["trustpilot", "Trustpilot (local imitation)"],
  ["mastodon", "Mastodon (local imitation)"],
  ["practice", "Forethought: practice page"],
  ["editors", "Editors (local test page)"],
]);

/** A font that no page has until it asks for it; from Debian's fonts-liberation. */
const FONT = "/usr/share/fonts/truetype/liberation/LiberationMono-Regular.ttf";

/** @param {string} name */
function html(name) {
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${TITLES.get(name)}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/assets/${name}.css" />
  </head>
  <body>
    <div id="root"></div>
    <script type="module" src="/assets/${name}.js"></script>
  </body>
</html>
`;
}

/**
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function buildPages(folder) {
  const names = [...TITLES.keys()];
  mkdirSync(folder, { recursive: true });
  for (const name of names) writeFileSync(path.join(folder, `${name}.html`), html(name));
  copyFileSync(FONT, path.join(folder, "late.ttf"));
  await build({
    entryPoints: names.map((name) => path.join(SOURCE, `sites/${name}.jsx`)),
    outdir: folder,
    bundle: true,
    // What pages share is built and kept once.
    format: "esm",
    splitting: true,
    jsx: "automatic",
    target: "chrome120",
    logLevel: "warning",
    // Draft.js expects Node's "global"; React's production build is what the sites run.
    define: { global: "window", "process.env.NODE_ENV": '"production"' },
  });
}
