const KEY = "blue-heart.language-offer";

const STORAGES = [() => localStorage, () => sessionStorage];

/** Whether the visitor has closed the offer of another language before, as far as this browser remembers. */
export const isDismissed = (): boolean =>
  STORAGES.some((storage) => {
    try {
      return storage().getItem(KEY) !== null;
    } catch {
      return false; // Storage is switched off.
    }
  });

/** Remembers that the offer was closed: for good, or else for this tab, or where neither is allowed not at all. */
export function rememberDismissal(): void {
  STORAGES.some((storage) => {
    try {
      storage().setItem(KEY, "closed");
      return true;
    } catch {
      return false;
    }
  });
}
