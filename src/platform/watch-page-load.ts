import { HYDRATED, NOT_LOADED, NOT_LOADED_ID } from "./page-load-events.ts";
import { renewFiles } from "./renew-files.ts";
import { retryLoading } from "./retry-loading.ts";
import { siteRoot } from "./site-root.ts";

/**
 * Watches over a page that its build has written: it looks whole before any script has come. Where the first script does
 * not come, is empty or does not run, where the style sheet does not come though it is asked for again, or where nothing is
 * left of the page after a fault, shows the element with the id NOT_LOADED_ID, whose button reloads. To be called by the
 * first script in the page's head, before what it watches over. What others put into the page is none of its business.
 */
export function watchFirstLoad(): void {
  let isHydrated = false;
  addEventListener(HYDRATED, () => {
    isHydrated = true;
  });
  addEventListener(NOT_LOADED, (event) => showNotLoaded((event as CustomEvent<() => void>).detail));
  // What comes of a file is told to its element alone, and only who listens on the way down hears of it.
  addEventListener(
    "error",
    (event) => {
      const { target } = event;
      if (isOurs(target)) return isStyle(target) ? askAgain(target) : showNotLoaded();
      if (!(event instanceof ErrorEvent)) return undefined;
      // It, or this browser, is such that it cannot be read.
      if (!isHydrated && isBelowAssets(event.filename)) return showNotLoaded();
      // React takes an app down that even its last guard could not hold.
      return setTimeout(() => isAnythingShown() || showNotLoaded());
    },
    true,
  );
  // Of those that do come, the window hears nothing at all.
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
  // The head is read before the body.
  if (document.readyState === "loading")
    addEventListener("DOMContentLoaded", () => showNotLoaded(tryAgain), { once: true });
  const notice = document.getElementById(NOT_LOADED_ID);
  if (!notice) return;
  // Only now: whoever looks for what the page says of a failure should find nothing that it does not say.
  notice.role = "alert";
  notice.hidden = false;
  // Without looks it stands on top of the page, which a reload may have scrolled.
  notice.scrollIntoView({ block: "nearest" });
  const button = notice.querySelector("button");
  if (button) button.onclick = () => void renewFiles().then(tryAgain);
}
