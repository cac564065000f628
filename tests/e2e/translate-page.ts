import type { Page } from "playwright";

/**
 * Has every document of a page translated as it comes, as browsers do it: each text node, also one that is only a space, is
 * taken out and two `font` elements with the translated text stand in its place. Texts are told by the marks that are put
 * around them. What says translate="no" stays.
 */
export const translateFromTheStart = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const UNTOUCHED = "script, style, noscript, textarea, font, [translate=no]";
    const translate = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts = root instanceof Text ? [root] : [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!document.body?.contains(text) || text.parentElement?.closest(UNTOUCHED)) continue;
        const [outer, inner] = [document.createElement("font"), document.createElement("font")];
        inner.textContent = text.data.trim() === "" ? text.data : `‹${text.data}›`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        for (const node of target instanceof Text ? [target] : addedNodes) translate(node);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });

/** Texts on the page that were not translated, though nothing says that they must not be. */
export const untranslatedTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (data.trim() !== "" && !parentElement?.closest("script, style, noscript, font, [translate=no]"))
        found.push(data);
    }
    return found;
  });
