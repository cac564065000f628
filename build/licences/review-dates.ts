import { readdirSync, readFileSync } from "node:fs";

const DECISIONS = "docs/decisions";

/** What a decision says must be looked at again, and by when (ISO, inclusive). */
export type Review = { readonly file: string; readonly by: string };

/** Every "Review by YYYY-MM-DD" in the decision records. */
export function reviews(): readonly Review[] {
  return readdirSync(DECISIONS).flatMap((file) =>
    [...readFileSync(`${DECISIONS}/${file}`, "utf8").matchAll(/Review by (\d{4}-\d{2}-\d{2})/g)].map(
      ([, by = ""]) => ({ file: `${DECISIONS}/${file}`, by }),
    ),
  );
}

/** Those whose day has passed on `today` (ISO): worth a warning, no reason to fail a build. */
export const overdue = (all: readonly Review[], today: string): readonly Review[] =>
  all.filter(({ by }) => by < today);
