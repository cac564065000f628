import type { Engine, FloorWay } from "./engine.ts";
import { type Run, runApp, runFloor } from "./measure.ts";
import { benchPhoto, type Megapixels } from "./photos.ts";
import type { Served } from "./serve.ts";

export type Contender = FloorWay | "app" | "app, 2 px" | "app, thumbnail";

export type Contest = {
  readonly engine: string;
  readonly version: string;
  readonly photo: Megapixels;
  readonly runs: ReadonlyMap<Contender, readonly Run[]>;
};

/** The contenders open a photo of this size in turn, round after round, so that a busy moment affects all of them. */
export async function compete(
  engine: Engine,
  served: Served,
  photo: Megapixels,
  rounds: number,
): Promise<Contest> {
  const plain = await benchPhoto(photo, "nothing");
  const withThumbnail = await benchPhoto(photo, "thumbnail");
  const contenders = new Map<Contender, () => Promise<Run>>([
    ...engine.floors.map((way) => [way, () => runFloor(engine, served, plain, way)] as const),
    ["app", () => runApp(engine, served, plain)],
    ["app, thumbnail", () => runApp(engine, served, withThumbnail)],
  ]);
  if (engine.canScale) contenders.set("app, 2 px", () => runApp(engine, served, plain, 2));
  const runs = new Map<Contender, Run[]>([...contenders.keys()].map((name) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`${engine.name}, ${photo}: round ${round} of ${rounds}`);
    for (const [name, run] of contenders) {
      const one = await run();
      console.log(`  ${name}: ${Math.round(one.painted)} ms`);
      runs.get(name)?.push(one);
    }
  }
  return { engine: engine.name, version: engine.version, photo, runs };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** The median time of a moment over all runs in which it occurred; null if it never did. */
export function medianOf(
  contest: Contest,
  contender: Contender,
  moment: "painted" | "previewed" | "sharp",
): number | null {
  const times = (contest.runs.get(contender) ?? []).map((run) => run[moment]).filter((time) => time !== null);
  return times.length > 0 ? median(times) : null;
}

/** The floor is the fastest bare page. */
export function floorOf(contest: Contest, floors: readonly FloorWay[]): { way: FloorWay; time: number } {
  const [fastest] = floors
    .map((way) => ({ way, time: medianOf(contest, way, "painted") ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.time - b.time);
  if (!fastest) throw new Error("There is no floor to compare with.");
  return fastest;
}
