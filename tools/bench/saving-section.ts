import { cpus } from "node:os";
import { SAVE_TARGET_IDS, saveTargetOf } from "../../src/model/save-targets.ts";
import { byteLimitOf } from "../../src/model/saved-file-limits.ts";
import type { LadderRun, Race, SavingRun } from "./measure-saving.ts";
import { SAVING_PHOTOS } from "./photos.ts";
import { judged, ms, table } from "./tables.ts";

const GOALS = { time: 2.5, bytes: 0.75, tapMs: 50, taskMs: 50 };

export const SAVING_TITLE = "Saving";

const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

export function savingSection({ version, rounds, load, races, ladder, inApp }: SavingRun): string {
  return `Chromium ${version}, ${cpus().length} cores, load ${load.before.toFixed(1)} before and ${load.after.toFixed(1)} at the end. Medians of ${rounds}.

Beside the floor, which draws the same square at once and calls \`toBlob("image/png")\`, in turn with it: ours from the call
to the checked file, painting included. Goals: at most ${GOALS.time} times its time for at most ${GOALS.bytes} times its bytes.

${raceTable(races)}

In the built app. From the click to the download when the file is ready, the slowest of ${rounds} (goal: under ${GOALS.tapMs} ms); from a
change that is done at once (another badge) to the file, the waiting for the change's own frame included; and the longest
task of the main thread meanwhile, at 2048 (goal: none over ${GOALS.taskMs} ms).

${table(
  [
    "photo",
    "tap to file, ms",
    "change to file, 1024, ms",
    "change to file, 2048, ms",
    "longest task at 2048, ms",
  ],
  inApp.map(({ photo, tap, readyAfter, longestTask }) => [
    photo,
    judged(tap.toFixed(1), tap < GOALS.tapMs),
    ms(readyAfter[1024]),
    ms(readyAfter[2048]),
    judged(longestTask === 0 ? "under 50" : ms(longestTask), longestTask <= GOALS.taskMs),
  ]),
)}

Every preset, once each: way, bytes, dB against the composition (∞: the same bytes), time. The limit is the site's less 5 %.

${presetTable(ladder)}

How often each step of the ladder was taken, of ${ladder.length}: ${stepCounts(ladder)}.`;
}

function raceTable(races: readonly Race[]): string {
  return table(
    ["photo", "side", "floor", "ours", "time", "floor's bytes", "ours", "bytes"],
    races.map(({ photo, side, floor, ours }) => [
      photo,
      String(side),
      `${ms(floor.ms)} ms`,
      `${ms(ours.ms)} ms`,
      judged((ours.ms / floor.ms).toFixed(2), ours.ms <= GOALS.time * floor.ms),
      kB(floor.bytes),
      kB(ours.bytes),
      judged((ours.bytes / floor.bytes).toFixed(2), ours.bytes <= GOALS.bytes * floor.bytes),
    ]),
  );
}

function presetTable(ladder: readonly LadderRun[]): string {
  const cell = (run: LadderRun | undefined, limit: number | null) => {
    if (!run) return "–";
    const decibels = run.psnr === null ? "∞" : `${run.psnr.toFixed(1)}`;
    const text = `${wayOf(run)}, ${kB(run.bytes)}, ${decibels} dB, ${ms(run.ms)} ms`;
    return judged(text, limit === null || run.bytes <= limit);
  };
  return table(
    ["preset", "side", "limit", ...SAVING_PHOTOS],
    SAVE_TARGET_IDS.map((id) => {
      const target = saveTargetOf(id);
      const limit = byteLimitOf(target);
      return [
        id,
        String(target.side),
        limit === null ? "–" : kB(limit),
        ...SAVING_PHOTOS.map((photo) =>
          cell(
            ladder.find((run) => run.photo === photo && run.target === id),
            limit,
          ),
        ),
      ];
    }),
  );
}

const wayOf = ({ way, side, smallerBecause }: LadderRun) => (smallerBecause ? `${way} at ${side}` : way);

function stepCounts(ladder: readonly LadderRun[]): string {
  const counts = new Map<string, number>();
  for (const run of ladder) {
    const step = run.smallerBecause ? "a smaller picture" : run.way;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].map(([step, count]) => `${step} ${count}`).join(", ");
}
