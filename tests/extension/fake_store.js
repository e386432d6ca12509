/**
 * A host's store of two categories and a region: answers requests as the host does.
 *
 * @param {{ rules?: Record<string, boolean>, region?: string }} [initial]
 */
export function fakeStore({ rules = {}, region = "england" } = {}) {
  /** @type {Record<string, boolean>} */
  const states = { "legal-risk.one": true, "legal-risk.two": true, "scope.one": true, ...rules };
  const store = {
    rules: states,
    region,
    /** Requests that switched something. @type {any[]} */
    switched: [],
    /** @param {any} request */
    answer(request) {
      const { type, rule, category, enabled, settings } = request;
      if (/^set-/.test(type)) store.switched.push(request);
      if (type === "rules") return { type, categories: categoriesOf(states) };
      if (type === "set-rule") {
        states[rule] = enabled;
        return { type: "rule-set", rule, enabled };
      }
      if (type === "set-category") {
        for (const id of Object.keys(states)) {
          if (id.startsWith(`${category}.`)) states[id] = enabled;
        }
        return { type: "category-set", category, enabled };
      }
      if (type === "set-settings") store.region = settings.region ?? store.region;
      const kept = { region: store.region, profession: "nurse", mode: "mixed" };
      if (type === "set-settings") return { type: "settings-set", settings: kept };
      return type === "settings" ? { type, settings: kept } : null;
    },
  };
  return store;
}

/** @param {Record<string, boolean>} states */
function categoriesOf(states) {
  const ids = Object.keys(states);
  const categories = new Set(ids.map((id) => id.split(".")[0]));
  return [...categories].map((id) => ({
    id,
    rules: ids
      .filter((rule) => rule.startsWith(`${id}.`))
      .map((rule) => ({ id: rule, enabled: states[rule] })),
  }));
}
