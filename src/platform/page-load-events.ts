/** Where the page says that it did not load; in its HTML from the start, hidden. */
export const NOT_LOADED_ID = "not-loaded";

/** The names of what is told. */
export const HYDRATED = "page-hydrated";
export const NOT_LOADED = "page-not-loaded";

/** Tells the watch that the first script has run: what fails from now on is told by the page itself. */
export const reportHydrated = (): void => void dispatchEvent(new Event(HYDRATED));

/**
 * Tells the watch that something which the page needs did not come. `tryAgain` is what its button does, instead of reloading
 * the page.
 */
export const reportNotLoaded = (tryAgain: () => void): void =>
  void dispatchEvent(new CustomEvent<() => void>(NOT_LOADED, { detail: tryAgain }));

/** For when what was missing has come after all. */
export function hideNotLoaded(): void {
  const notice = document.getElementById(NOT_LOADED_ID);
  if (!notice) return;
  notice.removeAttribute("role");
  notice.hidden = true;
}
