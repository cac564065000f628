/**
 * What of the work a reload will bring back: everything; what was done, but not the photo; or nothing, because the
 * browser keeps nothing for this page. `empty`: there is no work yet.
 */
export type Kept = "all" | "without-photo" | "nothing" | "empty";

/** The work as it was when the page last worked. It outlives the components that it belongs to. */
export type RecoveryHandler = {
  /** Keeps it over a reload that follows at once. Takes ten seconds at most. */
  readonly keepForReload: () => Promise<Kept>;
  /** Forgets everything, for good. */
  readonly forget: () => void;
};

let work: RecoveryHandler = { keepForReload: async () => "empty", forget: () => {} };

export const recoveryHandler = (): RecoveryHandler => work;

export function haveAtHand(newer: RecoveryHandler): void {
  work = newer;
}
