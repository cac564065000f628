import { retryLoading } from "./retry-loading.ts";

/** Where the page says that it did not load; in its HTML from the start, hidden. */
export const NOT_LOADED_ID = "not-loaded";

const AWAKE = "page-awake";
const NOT_LOADED = "page-not-loaded";

/** Tells the watch that the page can be used: what fails from now on is told by the page itself. */
export const tellAwake = (): void => void dispatchEvent(new Event(AWAKE));

/** Tells the watch that something came too short for the page to be used at all. */
export const tellNotLoaded = (): void => void dispatchEvent(new Event(NOT_LOADED));

/**
 * Watches over a page that its build has written: it looks whole before any script has come. Where the first script does
 * not come or does not run, or the style sheet does not come though it is asked for again, shows the element with the id
 * NOT_LOADED_ID, whose button reloads. To be called by the first script in the page's head, before what it watches over.
 */
export function watchFirstLoad(): void {
  let isAwake = false;
  addEventListener(AWAKE, () => {
    isAwake = true;
  });
  addEventListener(NOT_LOADED, showNotLoaded);
  // A file that does not come is told to its element alone, and only who listens on the way down hears of it.
  addEventListener("error", (event) => look(event, isAwake), true);
}

function look(event: Event, isAwake: boolean): void {
  const { target } = event;
  if (target instanceof HTMLLinkElement) {
    if (target.rel === "stylesheet" && !("again" in target.dataset)) askAgain(target);
  } else if (target instanceof HTMLScriptElement || (!isAwake && isInOurScript(event))) showNotLoaded();
}

/** One that this browser cannot read, too. Extensions have faults of their own. */
const isInOurScript = (event: Event): boolean =>
  event instanceof ErrorEvent && event.filename.startsWith(new URL("assets/", siteRoot()).href);

const siteRoot = (): URL => new URL(document.documentElement.dataset.root ?? "./", document.baseURI);

function askAgain(missing: HTMLLinkElement): void {
  let link = missing;
  retryLoading(
    () =>
      new Promise<void>((resolve, reject) => {
        const next = link.cloneNode() as HTMLLinkElement;
        next.dataset.again = "";
        next.onload = () => resolve();
        next.onerror = () => reject();
        link.replaceWith(next);
        link = next;
      }),
  ).catch(showNotLoaded);
}

function showNotLoaded(): void {
  // The head is read before the body.
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", showNotLoaded, { once: true });
  const notice = document.getElementById(NOT_LOADED_ID);
  if (!notice) return;
  notice.hidden = false;
  // Without looks it stands on top of the page, which a reload may have scrolled.
  notice.scrollIntoView({ block: "nearest" });
  const button = notice.querySelector("button");
  if (button) button.onclick = () => location.reload();
}
