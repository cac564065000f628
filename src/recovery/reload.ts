import { closeWithoutAsking } from "../platform/unload-guard.ts";
import { type Kept, recoveryHandler } from "./recovery-handler.ts";
import { goTo, reloadPage } from "./site-navigation.ts";

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
