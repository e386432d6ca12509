import { bluesky } from "./sites/bluesky.js";
import { facebook } from "./sites/facebook.js";
import { googleBusiness } from "./sites/google_business.js";
import { instagram } from "./sites/instagram.js";
import { linkedin } from "./sites/linkedin.js";
import { messenger } from "./sites/messenger.js";
import { reddit } from "./sites/reddit.js";
import { threads } from "./sites/threads.js";
import { trustpilot } from "./sites/trustpilot.js";
import { whatsapp } from "./sites/whatsapp.js";
import { x } from "./sites/x.js";
import { youtube } from "./sites/youtube.js";

/** @import {SiteFacts} from "../frame_port" */

// What is known of each site stands in JavaScript modules and not in JSON, since JSON modules are held to
// `connect-src`, which the manifest sets to 'none'.

/**
 * Every site that the manifest names. A place is a host, or a host and the part of its paths where people
 * write.
 *
 * @type {{ places: string[], facts: SiteFacts }[]}
 */
export const SITES = [
  ...[x, facebook, messenger, instagram, threads, linkedin, reddit, bluesky, youtube],
  ...[whatsapp, googleBusiness, trustpilot],
];

/** Whole hosts: a frame without an address of its own has no path, and browsers run no script elsewhere. */
const FACTS = new Map(
  SITES.flatMap(({ places, facts }) => places.map((place) => [place.split("/")[0], facts])),
);

/**
 * The facts about the site of an address, or null where the extension has no business.
 *
 * @param {string | undefined} address An address or an origin.
 * @returns {SiteFacts | null}
 */
export function siteOf(address) {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" ? (FACTS.get(hostname) ?? null) : null;
}
