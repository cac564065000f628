import { readdirSync, readFileSync } from "node:fs";

const DECISIONS = "docs/decisions";

/** A review that a decision record asks for, and its last day (ISO). */
export type Review = { readonly file: string; readonly by: string };

/** Every "Review by YYYY-MM-DD" in the decision records. */
export function reviews(): readonly Review[] {
  return readdirSync(DECISIONS).flatMap((file) =>
    [...readFileSync(`${DECISIONS}/${file}`, "utf8").matchAll(/Review by (\d{4}-\d{2}-\d{2})/g)].map(
      ([, by = ""]) => ({ file: `${DECISIONS}/${file}`, by }),
    ),
  );
}

/** Reviews whose last day is before `today` (ISO). They are reported as warnings and do not fail the build. */
export const overdue = (all: readonly Review[], today: string): readonly Review[] =>
  all.filter(({ by }) => by < today);
