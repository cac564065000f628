// Inlined into the landing page's head: the code that reports missing files must not itself be a file.
import { watchFirstLoad } from "../../platform/watch-page-load.ts";
import { preloadApp } from "../site/app-files.ts";
import { guardUntilHydrated } from "./guard-until-hydrated.ts";

guardUntilHydrated();
watchFirstLoad();
chooseByButton();

/**
 * Makes the button that chooses a photo work before any of the page's files has loaded. When it is pressed, or a photo
 * has been chosen, also preloads the app's files, so that they need not wait for the landing page's own.
 */
function chooseByButton(): void {
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element && target.closest("[data-action=choose]"))) return;
    preloadApp();
    document.querySelector<HTMLInputElement>("input[type=file]")?.click();
  });
  document.addEventListener("change", () => preloadApp(), { once: true });
}
