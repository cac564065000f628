/** The element that says that the page did not load: in the HTML from the start, hidden. */
export const NOT_LOADED_ID = "not-loaded";

export const HYDRATED = "page-hydrated";
export const NOT_LOADED = "page-not-loaded";

/** Reports that the first script has run: the page itself shows any later error. */
export const reportHydrated = (): void => void dispatchEvent(new Event(HYDRATED));

/** Reports that something failed to load. `tryAgain` is the notice's action, instead of a reload. */
export const reportNotLoaded = (tryAgain: () => void): void =>
  void dispatchEvent(new CustomEvent<() => void>(NOT_LOADED, { detail: tryAgain }));

export function hideNotLoaded(): void {
  const notice = document.getElementById(NOT_LOADED_ID);
  if (!notice) return;
  notice.removeAttribute("role");
  notice.hidden = true;
}
