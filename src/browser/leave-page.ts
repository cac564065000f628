/** A page that anybody might be looking at. */
export const NEUTRAL_PAGE = "https://www.bbc.com/weather";

/**
 * Leaves for a neutral page at once: hides everything first, because a slow network may keep this page up for
 * seconds, and takes this page's place in the history so that Back does not show it. Other entries stay.
 */
export function leavePage(forget: () => void): void {
  document.documentElement.hidden = true;
  document.title = "…";
  forget();
  location.replace(NEUTRAL_PAGE);
}

/** Starts clean where the browser shows a page from its back-forward cache after somebody has left it. */
export function startCleanWhenShownAgain(): void {
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.documentElement.hidden) location.reload();
  });
}
