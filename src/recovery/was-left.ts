import { ifAllowed } from "../platform/if-allowed.ts";
import { storageName } from "../platform/site-root.ts";
import { recall } from "./session-store.ts";

export const LEFT = "left";

/** Changes whenever the user leaves, in any tab. Empty before the first time, or where storage is denied. */
export const lastLeaving = (): string => ifAllowed(() => localStorage.getItem(storageName(LEFT)), null) ?? "";

/** A navigation that was under way may replace the neutral page for this long after the user left. Milliseconds. */
const UNDER_WAY_MS = 1000;

/**
 * Whether Back, Forward, a reload or a restored session has brought this page back after the user left, in this tab
 * or in another one while this tab showed none of our pages. Following a link or entering an address starts afresh.
 */
export function wasLeft(): boolean {
  const known = recall("left");
  if (known === null || known === lastLeaving()) return false;
  // The navigation to this page was already under way when the user left.
  if (Date.now() - Number(known) < UNDER_WAY_MS) return true;
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type !== "navigate";
}
