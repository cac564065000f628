import { disarmUnloadGuard } from "../platform/unload-guard.ts";
import { goTo, reloadPage } from "./site-navigation.ts";

/**
 * What a reload will restore: everything; everything but the photo; or nothing, because the browser stores nothing
 * for this page. `empty`: there is no work yet.
 */
export type Recoverable = "all" | "without-photo" | "nothing" | "empty";

/** Gives access to the work as of the last successful render. It outlives the components that set it. */
type RecoveryHandler = {
  /** Stores it for a reload that follows at once. Takes ten seconds at most. */
  readonly storeForReload: () => Promise<Recoverable>;
  readonly forget: () => void;
};

let handler: RecoveryHandler = { storeForReload: async () => "empty", forget: () => {} };

export function setRecoveryHandler(newer: RecoveryHandler): void {
  handler = newer;
}

/** Stores the work and reloads. If some of it cannot be stored, does not reload, and returns what can be restored. */
export async function reloadWithWork(): Promise<Recoverable> {
  const recoverable = await storeWork();
  if (losesNothing(recoverable)) reload();
  return recoverable;
}

/** Goes to a page of this site, which restores the work. If some cannot be stored, the browser asks first. */
export async function goWithWork(address: string): Promise<void> {
  if (losesNothing(await storeWork())) disarmUnloadGuard();
  goTo(address);
}

const storeWork = (): Promise<Recoverable> => handler.storeForReload().catch(() => "nothing");

const losesNothing = (recoverable: Recoverable): boolean => recoverable === "all" || recoverable === "empty";

/** Reloads without asking, whatever is lost. */
export function reload(): void {
  disarmUnloadGuard();
  reloadPage();
}

/** Reloads and discards the work, for when the work itself breaks the page. */
export function startAfresh(): void {
  handler.forget();
  reload();
}
