/** Where the page says that it did not load; in its HTML from the start, hidden. */
export const NOT_LOADED_ID = "not-loaded";

/** The names of what is told. */
export const AWAKE = "page-awake";
export const NOT_LOADED = "page-not-loaded";

/** Tells the watch that the first script has run: what fails from now on is told by the page itself. */
export const tellAwake = (): void => void dispatchEvent(new Event(AWAKE));

/** Tells the watch that something came too short for the page to be used at all. */
export const tellNotLoaded = (): void => void dispatchEvent(new Event(NOT_LOADED));
