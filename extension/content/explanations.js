"use strict";

/** What cards say about rules, asked of the host once and kept until the rules or the user's settings change. */
class Explanations {
  #link;
  /** @type {Map<string, Promise<ExplainReply | null>>} */
  #rules = new Map();
  /** @type {Map<string, Promise<Signpost[]>>} */
  #signposts = new Map();

  /** @param {Pick<HostLink, "request">} link */
  constructor(link) {
    this.#link = link;
  }

  forget() {
    this.#rules.clear();
    this.#signposts.clear();
  }

  /**
   * @param {string} rule
   * @returns {Promise<ExplainReply | null>} null where the host gave no answer.
   */
  ofRule(rule) {
    return kept(this.#rules, rule, async () => {
      const answer = await this.#link.request({ type: "explain", rule });
      return answer.type === "explained" ? answer : null;
    });
  }

  /**
   * All the signposts of a category, filled for the user's region; the first are those for a surface.
   *
   * @param {string} category
   * @param {Surface} [surface]
   * @returns {Promise<Signpost[]>}
   */
  async signpostsFor(category, surface) {
    const all = await kept(this.#signposts, `${surface} ${category}`, async () => {
      const answer = await this.#link.request({ type: "signposts", surface, category });
      return answer.type === "signposts" ? answer.signposts : null;
    });
    return all ?? [];
  }

  /**
   * The signposts that a finding names, in its order.
   *
   * @param {Finding} finding
   * @param {Surface} [surface]
   * @returns {Promise<Signpost[]>}
   */
  async signpostsOf({ category, signposts }, surface) {
    if (signposts.length === 0) return [];
    const all = await this.signpostsFor(category, surface);
    return signposts
      .map((id) => all.find((signpost) => signpost.id === id))
      .filter((signpost) => signpost !== undefined);
  }
}

/**
 * What a map holds under a key, made where it holds nothing. null is not kept: it may be otherwise soon.
 *
 * @template T
 * @param {Map<string, Promise<T>>} map
 * @param {string} key
 * @param {() => Promise<T>} make
 * @returns {Promise<T>}
 */
async function kept(map, key, make) {
  const promise = map.get(key) ?? make();
  map.set(key, promise);
  const value = await promise;
  if (value === null && map.get(key) === promise) map.delete(key);
  return value;
}
