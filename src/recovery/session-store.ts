import { ifAllowed } from "../platform/if-allowed.ts";
import { storageName } from "../platform/site-root.ts";

/**
 * What this tab remembers until it is closed: the design, the tab's name, the key of its stashed photo, and when the
 * user last left (was-left.ts). It survives a reload and termination by the system; other tabs do not have it.
 */
export type Remembered = "design" | "tab" | "key" | "left";

export const recall = (key: Remembered): string | null =>
  ifAllowed(() => sessionStorage.getItem(storageName(key)), null);

/** Returns whether the browser stored it. */
export const remember = (key: Remembered, text: string): boolean =>
  ifAllowed(() => {
    sessionStorage.setItem(storageName(key), text);
    return true;
  }, false);

export function forget(...keys: readonly Remembered[]): void {
  for (const key of keys) ifAllowed(() => sessionStorage.removeItem(storageName(key)), undefined);
}

export const forgetAll = (): void => forget("design", "tab", "key");
