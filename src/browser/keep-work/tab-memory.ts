/** What this tab remembers until it is closed: survives a reload and the system's ending the page, not another tab. */
const PREFIX = "blue-heart.";

export type Remembered = "design" | "tab";

/** The text that was remembered; null where there is none or the browser allows no storage. */
export function recall(key: Remembered): string | null {
  try {
    return sessionStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Remembers a text, where the browser allows it; says whether it did. */
export function remember(key: Remembered, text: string): boolean {
  try {
    sessionStorage.setItem(PREFIX + key, text);
    return true;
  } catch {
    // Storage is full or switched off: nothing is kept, and nothing was promised.
    return false;
  }
}

/** Forgets everything, at once. */
export function forgetAll(): void {
  try {
    for (const key of ["design", "tab"] satisfies Remembered[]) sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Nothing could be remembered either.
  }
}
