import { keepFocus } from "./keep-focus.ts";
import { offerLanguage } from "./language-offer.ts";

/** Closes the header's menus on a press elsewhere, on Escape, and when the focus moves out. */
function closeMenus(): void {
  const closeAllBut = (target: EventTarget | null) => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>("header details[open]"))
      if (!(target instanceof Node && menu.contains(target))) menu.open = false;
  };
  addEventListener("pointerdown", ({ target }) => closeAllBut(target));
  addEventListener("focusin", ({ target }) => closeAllBut(target));
  addEventListener("keydown", ({ key, target }) => {
    if (key !== "Escape" || !(target instanceof Element)) return;
    const menu = target.closest<HTMLDetailsElement>("header details[open]");
    if (!menu) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
  });
}

/** Makes the skip link move the focus without a history entry, which would make Back appear to do nothing. */
function skipWithoutEntry(): void {
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || !event.target.closest(".skip-link")) return;
    // The landing page and the app have one <main> each.
    const content = document.querySelector<HTMLElement>("main:not([hidden] *):not([inert] *)");
    if (!content) return;
    event.preventDefault();
    content.focus();
    content.scrollIntoView();
  });
}

/** The script that all pages share, without React. Call once, when the HTML has been parsed. */
export function startPlain(): void {
  keepFocus();
  skipWithoutEntry();
  closeMenus();
  offerLanguage();
}
