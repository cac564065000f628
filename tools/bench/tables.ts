import type { Memory } from "../../tests/support/process-memory.ts";
import { type Contender, type Contest, floorOf, median, medianOf } from "./contest.ts";
import type { FloorWay } from "./engine.ts";
import type { FrameRun } from "./frames.ts";
import type { MemoryRun } from "./memory.ts";
import type { NetworkRun, Visit } from "./network.ts";

const GOALS = { ratio: 1.2, previewMs: 150, taskMs: 50, peakMB: 1000, settledMB: 250, badgeMs: 50 };

/** The duration of a frame at 60 Hz, with a small tolerance, by the factor by which the processor is throttled. */
const FRAME_MS: Readonly<Record<number, number>> = { 1: 17, 4: 34 };

const WAYS: Readonly<Record<FloorWay, string>> = {
  bitmap: "createImageBitmap",
  image: "`<img>`",
  decoder: "ImageDecoder in a worker",
  resized: "createImageBitmap, resized",
};

const row = (...cells: readonly string[]) => `| ${cells.join(" | ")} |`;

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(...heads), row(...heads.map(() => "---")), ...rows.map((cells) => row(...cells))].join("\n");
}

export const ms = (time: number | null) => (time === null ? "–" : String(Math.round(time)));
export const judged = (text: string, met: boolean) => `${text} ${met ? "✓" : "✗"}`;

export function speedTable(
  contests: readonly Contest[],
  floorsOf: (contest: Contest) => readonly FloorWay[],
): string {
  const rows = contests.map((contest) => {
    const { way, time } = floorOf(contest, floorsOf(contest));
    const compared = (contender: Contender) => {
      const painted = medianOf(contest, contender, "painted");
      if (painted === null) return "–";
      const ratio = painted / time;
      return judged(`${ms(painted)} (${ratio.toFixed(2)})`, ratio <= GOALS.ratio);
    };
    const floor = (one: FloorWay) =>
      one === way ? `**${ms(time)}**` : ms(medianOf(contest, one, "painted"));
    return [
      contest.engine,
      contest.photo,
      ...(Object.keys(WAYS) as FloorWay[]).map(floor),
      compared("app"),
      compared("app, 2 px"),
      compared("app, thumbnail"),
    ];
  });
  return table(
    [
      "",
      "photo",
      ...Object.values(WAYS),
      "**the app**",
      "the app, 2 device px",
      "the app, file has a thumbnail",
    ],
    rows,
  );
}

export function previewTable(contests: readonly Contest[]): string {
  const rows = contests.map((contest) => {
    const previewed = medianOf(contest, "app, thumbnail", "previewed");
    return [
      contest.engine,
      contest.photo,
      previewed === null ? "–" : judged(ms(previewed), previewed <= GOALS.previewMs),
      ms(medianOf(contest, "app, thumbnail", "painted")),
      ms(medianOf(contest, "app, thumbnail", "sharp")),
    ];
  });
  return table(["", "photo", "thumbnail seen", "photo seen", "as sharp as it gets, faces found"], rows);
}

/** Only includes browsers that report long tasks. */
export function taskTable(contests: readonly Contest[]): string {
  const rows = contests.flatMap((contest) => {
    const runs = (["app", "app, 2 px", "app, thumbnail"] as const).flatMap(
      (name) => contest.runs.get(name) ?? [],
    );
    const told = runs.map((run) => run.longTasks).filter((tasks) => tasks !== null);
    if (told.length === 0) return [];
    const all = told.flat().sort((a, b) => b - a);
    const free = told.filter((tasks) => tasks.every((task) => task <= GOALS.taskMs)).length;
    const longest = all.length > 0 ? ms(all[0] ?? null) : "under 50";
    return [
      [
        contest.engine,
        contest.photo,
        judged(longest, (all[0] ?? 0) <= GOALS.taskMs),
        all.map((task) => ms(task)).join(", ") || "none",
        `${free} of ${told.length}`,
      ],
    ];
  });
  return table(["", "photo", "longest task, ms", "all over 50 ms in all runs", "runs without"], rows);
}

export function networkTable(runs: readonly NetworkRun[]): string {
  const goals: Readonly<Record<NetworkRun["line"], { control?: number; photo: number }>> = {
    "slow 3G": { control: 1000, photo: 5000 },
    "slow 4G": { photo: 2000 },
    "no limits": { photo: 500 },
  };
  const rows = runs.map(({ line, visits }) => {
    const middle = (key: keyof Visit) => median(visits.map((visit) => visit[key]));
    const goal = (key: "control" | "photoSeen", most = Number.POSITIVE_INFINITY) =>
      judged(ms(middle(key)), middle(key) <= most);
    return [
      line,
      goal("control", goals[line].control),
      goal("photoSeen", goals[line].photo),
      ms(middle("bytes") / 1000),
      ms(middle("requests")),
    ];
  });
  return table(["", "control works", "own photo seen", "kB until then", "requests"], rows);
}

export function memoryTable(run: MemoryRun): string {
  const line = (name: string, { resident, own }: Memory, goal: number | null) => [
    name,
    goal === null ? ms(resident) : judged(ms(resident), resident < goal),
    goal === null ? ms(own) : judged(ms(own), own < goal),
  ];
  return table(
    ["", "resident, MB", "without the browser's own files, MB"],
    [
      line("the idle page", run.before, null),
      line("peak", run.peak, GOALS.peakMB),
      line("after", run.after, GOALS.settledMB),
      line("after a garbage collection", run.afterCollecting, GOALS.settledMB),
      line("and when memory is short", run.underPressure, GOALS.settledMB),
    ],
  );
}

export function frameTable(runs: readonly FrameRun[]): string {
  const rows = runs.map(({ slowdown, idle, drag, pinch, badge }) => {
    const goal = FRAME_MS[slowdown] ?? Number.POSITIVE_INFINITY;
    const frame = (time: number) => judged(time.toFixed(1), time <= goal);
    const input = (time: number) => judged(time.toFixed(1), time <= 2 * goal);
    return [
      slowdown === 1 ? "as it is" : `${slowdown} times slower`,
      idle.frame.toFixed(1),
      frame(drag.frame),
      input(drag.inputToPaint),
      frame(pinch.frame),
      input(pinch.inputToPaint),
      judged(`${ms(badge.slowest)} (${badge.id})`, badge.slowest < GOALS.badgeMs),
    ];
  });
  return table(
    [
      "processor",
      "idle frame",
      "drag: frame",
      "input to paint",
      "pinch: frame",
      "input to paint",
      "badge, slowest",
    ],
    rows,
  );
}
