import type { Page } from "playwright";

/**
 * Translates every document of a page while it loads, as browsers do: each text node, even one with only a space, is
 * removed and replaced by two nested `font` elements with the translated text. Translated texts have marks around them.
 * Elements with translate="no" are left alone.
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

/** Texts on the page that were not translated although they may be. */
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
