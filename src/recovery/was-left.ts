import { recall } from "./tab-memory.ts";

/**
 * Whether Back, Forward or a reload has brought this page back in a tab that was left. A page to which a link or an address
 * leads is a new beginning.
 */
export function wasLeft(): boolean {
  if (recall("left") === null) return false;
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation?.type !== "navigate";
}
