/**
 * What may move by itself, or slides when it is scrolled to. Runs in a page or in the extension's world.
 *
 * @param {Element | ShadowRoot} root may use nothing from outside itself
 * @returns {string[]}
 */
export function movingIn(root) {
  const parts = [undefined, "::before", "::after"];
  const found = [...root.querySelectorAll("*")].flatMap((element) =>
    parts.flatMap((part) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element, part);
      const isStill = transitionDuration === "0s" && animationName === "none";
      const name = `${element.tagName}#${element.id}${part ?? ""}`;
      return isStill && scrollBehavior === "auto" ? [] : [name];
    }),
  );
  const tree = root instanceof ShadowRoot ? root : document;
  return [...found, ...tree.getAnimations().map(String)];
}
