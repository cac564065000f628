import { HYDRATED, NOT_LOADED, NOT_LOADED_ID } from "./page-load-events.ts";
import { renewFiles } from "./renew-files.ts";
import { retryLoading } from "./retry-loading.ts";
import { siteRoot } from "./site-root.ts";

/**
 * Watches the loading of a prerendered page, which looks complete before any script has run. Shows the element
 * NOT_LOADED_ID, whose button reloads, if the first script is missing, empty or fails; if the style sheet is missing
 * even after retries; or if an error leaves the page empty. Call it in the first script of the head. Ignores files
 * that others add to the page.
 */
export function watchFirstLoad(): void {
  let isHydrated = false;
  addEventListener(HYDRATED, () => {
    isHydrated = true;
  });
  addEventListener(NOT_LOADED, (event) => showNotLoaded((event as CustomEvent<() => void>).detail));
  // Load and error events of scripts and style sheets do not bubble, so they are observed in the capture phase.
  addEventListener(
    "error",
    (event) => {
      const { target } = event;
      if (isOurs(target)) return isStyle(target) ? askAgain(target) : showNotLoaded();
      if (!(event instanceof ErrorEvent)) return undefined;
      // The script has a syntax that this browser cannot parse.
      if (!isHydrated && isBelowAssets(event.filename)) return showNotLoaded();
      // React unmounts an app whose error boundary failed too.
      return setTimeout(() => isAnythingShown() || showNotLoaded());
    },
    true,
  );
  // Load events do not reach the window at all.
  document.addEventListener(
    "load",
    ({ target }) => {
      if (!isOurs(target)) return undefined;
      if (isStyle(target)) return target.sheet?.cssRules.length === 0 && askAgain(target);
      return isHydrated || showNotLoaded();
    },
    true,
  );
}

type Own = HTMLScriptElement | HTMLLinkElement;

const isOurs = (target: EventTarget | null): target is Own =>
  (target instanceof HTMLScriptElement && isBelowAssets(target.src)) ||
  (target instanceof HTMLLinkElement && target.rel === "stylesheet" && isBelowAssets(target.href));

const isAnythingShown = (): boolean =>
  document.getElementById("landing")?.hidden === false ||
  document.getElementById("root")?.hasChildNodes() === true;

const isStyle = (own: Own): own is HTMLLinkElement => own instanceof HTMLLinkElement;

const isBelowAssets = (address: string): boolean => address.startsWith(`${siteRoot()}assets/`);

function askAgain(missing: HTMLLinkElement): void {
  if ("again" in missing.dataset) return;
  let link = missing;
  retryLoading(
    () =>
      new Promise<void>((resolve, reject) => {
        const next = link.cloneNode() as HTMLLinkElement;
        next.dataset.again = "";
        next.onload = () => (next.sheet?.cssRules.length ? resolve() : reject());
        next.onerror = () => reject();
        link.replaceWith(next);
        link = next;
      }),
  ).catch(() => showNotLoaded());
}

function showNotLoaded(tryAgain: () => void = () => location.reload()): void {
  if (document.readyState === "loading")
    addEventListener("DOMContentLoaded", () => showNotLoaded(tryAgain), { once: true });
  const notice = document.getElementById(NOT_LOADED_ID);
  if (!notice) return;
  // Set only now, so that no alert exists before there is something to say.
  notice.role = "alert";
  notice.hidden = false;
  // Without a style sheet it is at the top of the page, which may be scrolled after a reload.
  notice.scrollIntoView({ block: "nearest" });
  const button = notice.querySelector("button");
  if (button) button.onclick = () => void renewFiles().then(tryAgain);
}
