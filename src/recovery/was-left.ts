import { ifAllowed } from "../platform/if-allowed.ts";
import { storageName } from "../platform/site-root.ts";
import { recall } from "./session-store.ts";

export const LEFT = "left";

/** Changes whenever the user leaves, in any tab. Empty before the first time, or where storage is denied. */
export const lastLeaving = (): string => ifAllowed(() => localStorage.getItem(storageName(LEFT)), null) ?? "";

/**
 * Whether Back, Forward, a reload or a restored session has brought this page back after the user left, in this tab
 * or in another one while this tab showed none of our pages. Following a link or entering an address starts afresh.
 */
export function wasLeft(): boolean {
  const known = recall("left");
  if (known === null || known === lastLeaving()) return false;
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type !== "navigate";
}
