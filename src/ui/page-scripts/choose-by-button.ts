import { preloadApp } from "../site/app-files.ts";

/**
 * Lets the button that chooses a photo work before any file of the page has come; and then, or when a photo has been chosen,
 * requests the app's files, so that they need not wait for the first page's own.
 */
export function chooseByButton(): void {
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("[data-action=choose]"))) return;
    preloadApp();
    document.querySelector<HTMLInputElement>("input[type=file]")?.click();
  });
  document.addEventListener("change", () => preloadApp(), { once: true });
}
