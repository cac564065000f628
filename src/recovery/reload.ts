import { disarmUnloadGuard } from "../platform/unload-guard.ts";
import { goTo, reloadPage } from "./site-navigation.ts";

/**
 * What of the work a reload will bring back: everything; what was done, but not the photo; or nothing, because the
 * browser keeps nothing for this page. `empty`: there is no work yet.
 */
export type Recoverable = "all" | "without-photo" | "nothing" | "empty";

/** The work as it was when the page last worked. It outlives the components that it belongs to. */
type RecoveryHandler = {
  /** Keeps it over a reload that follows at once. Takes ten seconds at most. */
  readonly storeForReload: () => Promise<Recoverable>;
  /** Forgets everything, for good. */
  readonly forget: () => void;
};

let handler: RecoveryHandler = { storeForReload: async () => "empty", forget: () => {} };

export function setRecoveryHandler(newer: RecoveryHandler): void {
  handler = newer;
}

/**
 * Reloads the page so that the work comes back. Where it cannot all be kept, it does not reload, and says what would be
 * lost.
 */
export async function reloadWithWork(): Promise<Recoverable> {
  const recoverable = await storeWork();
  if (losesNothing(recoverable)) reload();
  return recoverable;
}

/** Goes to another page of this site, which gives the work back. Where it cannot all be kept, the browser asks first. */
export async function goWithWork(address: string): Promise<void> {
  if (losesNothing(await storeWork())) disarmUnloadGuard();
  goTo(address);
}

const storeWork = (): Promise<Recoverable> => handler.storeForReload().catch(() => "nothing");

const losesNothing = (recoverable: Recoverable): boolean => recoverable === "all" || recoverable === "empty";

/** Reloads whatever may be lost by it. */
export function reload(): void {
  disarmUnloadGuard();
  reloadPage();
}

/** Reloads without the work: for when the work itself is what the page cannot bear. */
export function startAfresh(): void {
  handler.forget();
  reload();
}
