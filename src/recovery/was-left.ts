import { ifAllowed } from "../platform/if-allowed.ts";
import { storageName } from "../platform/site-root.ts";
import { recall } from "./session-store.ts";

/** Where all tabs of this site read when somebody last left. */
export const LEFT = "left";

/** A value that changes whenever somebody leaves, in any tab. Empty before the first time, or where storage is denied. */
export const lastLeaving = (): string => ifAllowed(() => localStorage.getItem(storageName(LEFT)), null) ?? "";

/**
 * Whether Back, Forward, a reload or a restored session has brought this page back after somebody left, in this tab or in
 * another one while no page ran in this tab. A page to which a link or an address leads is a new beginning.
 */
export function wasLeft(): boolean {
  const known = recall("left");
  if (known === null || known === lastLeaving()) return false;
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type !== "navigate";
}
