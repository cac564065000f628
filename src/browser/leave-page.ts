/** A page that anybody might be looking at. */
export const NEUTRAL_PAGE = "https://www.bbc.com/weather";

/** A traversal within the page takes a few milliseconds; whatever holds it up, nobody waits longer. */
const LONGEST_WAY_BACK_MS = 300;

/**
 * Leaves for a neutral page at once: hides everything first, because a slow network may keep this page up for
 * seconds, and takes this page's place in the history so that Back does not show it. Other entries stay.
 */
export function leavePage(forget: () => void): void {
  const isSecondEntry = (history.state as { editor?: boolean } | null)?.editor === true;
  document.documentElement.hidden = true;
  document.title = "…";
  forget();
  const leave = () => location.replace(NEUTRAL_PAGE);
  if (!isSecondEntry) {
    leave();
    return;
  }
  // The editor has an entry of its own: go back to the page's first one and take its place, else Back would show it.
  addEventListener("popstate", leave, { once: true });
  setTimeout(leave, LONGEST_WAY_BACK_MS);
  history.back();
}

/** Starts clean where the browser shows a page from its back-forward cache after somebody has left it. */
export function startCleanWhenShownAgain(): void {
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.documentElement.hidden) location.reload();
  });
}
