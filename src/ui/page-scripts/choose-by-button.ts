import { preloadApp } from "../site/app-files.ts";

/**
 * Makes the button that chooses a photo work before any of the page's files has loaded. When it is pressed, or a photo
 * has been chosen, also preloads the app's files, so that they need not wait for the landing page's own.
 */
export function chooseByButton(): void {
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("[data-action=choose]"))) return;
    preloadApp();
    document.querySelector<HTMLInputElement>("input[type=file]")?.click();
  });
  document.addEventListener("change", () => preloadApp(), { once: true });
}
