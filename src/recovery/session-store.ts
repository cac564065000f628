import { ifAllowed } from "../platform/if-allowed.ts";
import { storageName } from "../platform/site-root.ts";

/**
 * What this tab remembers until it is closed: the design, the tab's name, the key of its kept photo, and when
 * somebody had last left (was-left.ts). It survives a reload and the system's ending the page; other tabs do not have it.
 */
export type Remembered = "design" | "tab" | "key" | "left";

/** The text that was remembered; null where there is none or the browser allows no storage. */
export const recall = (key: Remembered): string | null =>
  ifAllowed(() => sessionStorage.getItem(storageName(key)), null);

/** Remembers a text, where the browser allows it; says whether it did. */
export const remember = (key: Remembered, text: string): boolean =>
  ifAllowed(() => {
    sessionStorage.setItem(storageName(key), text);
    return true;
  }, false);

export function forget(...keys: readonly Remembered[]): void {
  for (const key of keys) ifAllowed(() => sessionStorage.removeItem(storageName(key)), undefined);
}

/** Forgets the work, at once. */
export const forgetAll = (): void => forget("design", "tab", "key");
