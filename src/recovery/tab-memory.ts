import { storageName } from "../browser/site-root.ts";

/**
 * What this tab remembers until it is closed: the design, the tab's name, the key of its kept photo, and that the person
 * has left. It survives a reload and the system's ending the page; other tabs do not have it.
 */
export type Remembered = "design" | "tab" | "key" | "left";

/** The text that was remembered; null where there is none or the browser allows no storage. */
export function recall(key: Remembered): string | null {
  try {
    return sessionStorage.getItem(storageName(key));
  } catch {
    return null;
  }
}

/** Remembers a text, where the browser allows it; says whether it did. */
export function remember(key: Remembered, text: string): boolean {
  try {
    sessionStorage.setItem(storageName(key), text);
    return true;
  } catch {
    // Storage is full or switched off: nothing is kept, and nothing was promised.
    return false;
  }
}

export function forget(...keys: readonly Remembered[]): void {
  try {
    for (const key of keys) sessionStorage.removeItem(storageName(key));
  } catch {
    // Nothing could be remembered either.
  }
}

/** Forgets the work, at once. */
export const forgetAll = (): void => forget("design", "tab", "key");
