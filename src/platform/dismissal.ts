import { ifAllowed } from "./if-allowed.ts";

const KEY = "blue-heart.language-offer";

const STORAGES = [() => localStorage, () => sessionStorage];

/** Whether the visitor has closed the offer of another language before, as far as this browser remembers. */
export const isDismissed = (): boolean =>
  STORAGES.some((storage) => ifAllowed(() => storage().getItem(KEY) !== null, false));

/** Remembers that the offer was closed: for good, or else for this tab, or where neither is allowed not at all. */
export function rememberDismissal(): void {
  STORAGES.some((storage) =>
    ifAllowed(() => {
      storage().setItem(KEY, "closed");
      return true;
    }, false),
  );
}
