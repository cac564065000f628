import { closeWithoutAsking } from "../platform/unload-guard.ts";
import { goTo, reloadPage } from "./site-navigation.ts";

/**
 * What of the work a reload will bring back: everything; what was done, but not the photo; or nothing, because the
 * browser keeps nothing for this page. `empty`: there is no work yet.
 */
export type Kept = "all" | "without-photo" | "nothing" | "empty";

/** The work as it was when the page last worked. It outlives the components that it belongs to. */
type RecoveryHandler = {
  /** Keeps it over a reload that follows at once. Takes ten seconds at most. */
  readonly keepForReload: () => Promise<Kept>;
  /** Forgets everything, for good. */
  readonly forget: () => void;
};

let work: RecoveryHandler = { keepForReload: async () => "empty", forget: () => {} };

const recoveryHandler = (): RecoveryHandler => work;

export function haveAtHand(newer: RecoveryHandler): void {
  work = newer;
}

/**
 * Reloads the page so that the work comes back. Where it cannot all be kept, it does not reload, and says what would be
 * lost.
 */
export async function reloadWithWork(): Promise<Kept> {
  const kept = await keepWork();
  if (losesNothing(kept)) reload();
  return kept;
}

/** Goes to another page of this site, which gives the work back. Where it cannot all be kept, the browser asks first. */
export async function goWithWork(address: string): Promise<void> {
  if (losesNothing(await keepWork())) closeWithoutAsking();
  goTo(address);
}

const keepWork = (): Promise<Kept> =>
  recoveryHandler()
    .keepForReload()
    .catch(() => "nothing");

const losesNothing = (kept: Kept): boolean => kept === "all" || kept === "empty";

/** Reloads whatever may be lost by it. */
export function reload(): void {
  closeWithoutAsking();
  reloadPage();
}

/** Reloads without the work: for when the work itself is what the page cannot bear. */
export function startAfresh(): void {
  recoveryHandler().forget();
  reload();
}
