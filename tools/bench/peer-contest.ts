import { median } from "./contest.ts";
import type { FloorWay } from "./engine.ts";
import { PEERS, type Peer, servePeers } from "./peer-pages.ts";
import { dragIn, openIn, type Visit } from "./peer-runs.ts";
import { type BenchPhoto, benchPhoto, type Megapixels } from "./photos.ts";
import { launchChromium } from "./playwright-engines.ts";
import type { Served } from "./serve.ts";

const FLOORS = ["bitmap", "image", "decoder"] as const satisfies readonly FloorWay[];
export type Rival = "app" | (typeof FLOORS)[number] | Peer;

/** Medians, in milliseconds; null for what a bare page does not do. */
export type RivalResult = {
  readonly rival: Rival;
  /** From choosing a photo to the frame that shows it. */
  readonly seen: Readonly<Record<"12 MP" | "48 MP", number>>;
  /** From the last change, a zoom step in a 12 MP photo, to the file. */
  readonly saved: number | null;
  /** 95th percentile of the time between frames during a drag, with a 48 MP photo open. */
  readonly frame: number | null;
  /** Gzipped script in kB: all that had been fetched by the time of the first file. */
  readonly script: number;
  /** Runs that never showed a photo; they are not in the medians. */
  readonly lost: number;
};

const SIZES = ["12 MP", "48 MP"] as const satisfies readonly Megapixels[];
const isBare = (rival: Rival): rival is (typeof FLOORS)[number] => FLOORS.some((way) => way === rival);

type Samples = {
  readonly seen: Record<(typeof SIZES)[number], number[]>;
  readonly saved: number[];
  readonly frame: number[];
  readonly script: number[];
};

/** Measures the app, the bare pages and the peers in turn, in one browser. */
export async function measurePeers(served: Served, rounds: number): Promise<readonly RivalResult[]> {
  const peers = await servePeers();
  const browser = await launchChromium();
  const rivals: readonly Rival[] = ["app", ...FLOORS, ...PEERS];
  const samples = new Map<Rival, Samples>(
    rivals.map((rival) => [rival, { seen: { "12 MP": [], "48 MP": [] }, saved: [], frame: [], script: [] }]),
  );
  const visit = (rival: Rival, photo: BenchPhoto): Visit => {
    if (rival === "app") return { kind: "app", address: served.app, photo };
    if (!isBare(rival)) return { kind: "peer", address: peers.pageOf(rival), photo };
    const query = `way=${rival}&width=${photo.width}&height=${photo.height}`;
    return { kind: "floor", address: `${served.floor}?${query}`, photo };
  };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      console.log(`Against others: round ${round} of ${rounds}`);
      for (const [rival, taken] of samples) {
        for (const size of SIZES) {
          const run = await openIn(browser, visit(rival, await benchPhoto(size, "nothing")));
          if (!run) continue;
          console.log(
            `  ${rival}, ${size}: ${Math.round(run.seen)} ms, file ${Math.round(run.saved ?? 0)} ms`,
          );
          taken.seen[size].push(run.seen);
          if (size !== "12 MP") continue;
          taken.script.push(run.script);
          if (run.saved !== null) taken.saved.push(run.saved);
        }
        if (!isBare(rival))
          taken.frame.push(await dragIn(browser, visit(rival, await benchPhoto("48 MP", "nothing"))));
      }
    }
  } finally {
    await browser.close();
    await peers.close();
  }
  const medianOrNull = (values: readonly number[]) => (values.length > 0 ? median(values) : null);
  return [...samples].map(([rival, { seen, saved, frame, script }]) => ({
    rival,
    seen: { "12 MP": median(seen["12 MP"]), "48 MP": median(seen["48 MP"]) },
    saved: medianOrNull(saved),
    frame: medianOrNull(frame),
    script: median(script),
    lost: SIZES.length * rounds - seen["12 MP"].length - seen["48 MP"].length,
  }));
}
