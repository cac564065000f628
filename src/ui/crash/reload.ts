import { closeWithoutAsking } from "../../browser/ask-before-closing.ts";
import { type Kept, workAtHand } from "./work-at-hand.ts";

/**
 * Reloads the page so that the work comes back. Where it cannot all be kept, it does not reload, and says what would be
 * lost.
 */
export async function reloadWithWork(): Promise<Kept> {
  const kept = await workAtHand()
    .keepForReload()
    .catch((): Kept => "nothing");
  if (kept === "all" || kept === "empty") reload();
  return kept;
}

/** Goes to another page of this site, which gives the work back. Where it cannot all be kept, the browser asks first. */
export async function goWithWork(address: string): Promise<void> {
  const kept = await workAtHand()
    .keepForReload()
    .catch((): Kept => "nothing");
  if (kept === "all" || kept === "empty") closeWithoutAsking();
  location.assign(address);
}

/** Reloads whatever may be lost by it. */
export function reload(): void {
  closeWithoutAsking();
  location.reload();
}

/** Reloads without the work: for when the work itself is what the page cannot bear. */
export function startAfresh(): void {
  workAtHand().forget();
  reload();
}
