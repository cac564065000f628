import { cpus, totalmem } from "node:os";
import type { Contest } from "./contest.ts";
import type { FloorWay } from "./engine.ts";
import type { FrameRun } from "./frames.ts";
import type { MemoryRun } from "./memory.ts";
import type { SavingRun } from "./saving/measure-saving.ts";
import { SAVING_TITLE, savingSection } from "./saving/saving-section.ts";
import { frameTable, memoryTable, previewTable, speedTable, taskTable } from "./tables.ts";

type Measured = {
  readonly contests: readonly Contest[];
  /** The bare pages of each browser. */
  readonly floors: ReadonlyMap<string, readonly FloorWay[]>;
  readonly memory: MemoryRun | null;
  readonly frames: readonly FrameRun[];
  readonly saving: SavingRun | null;
  readonly rounds: number;
  /** How busy the machine was, in waiting processes. */
  readonly load: { readonly before: number; readonly after: number };
  /** The document as it was: what was written into it by hand stays. */
  readonly former: string;
};

/** From here on the document is written by hand. */
const BY_HAND = "\n## Where goals are missed, and why\n";

/** The whole of docs/benchmarks.md. */
export function writeReport({
  contests,
  floors,
  memory,
  frames,
  saving,
  rounds,
  load,
  former,
}: Measured): string {
  const versions = new Map(contests.map(({ engine, version }) => [engine, version]));
  const byHand = former.includes(BY_HAND)
    ? former.slice(former.indexOf(BY_HAND))
    : `${BY_HAND}\nNot looked into yet.\n`;
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. ${[...versions].map((pair) => pair.join(" ")).join(", ")}, without a graphics
card; ${machine()}. Load (processes that want a core, the browser's own among them) ${load.before.toFixed(1)} before
and ${load.after.toFixed(1)} at the end.

## From choosing a photo to the frame that shows it

Milliseconds, median of ${rounds}, and in brackets the ratio to the floor: the fastest (bold) of the bare pages, which show the
photo in a canvas of 1024 × 1024 and read one pixel. Goal: at most 1.2. ✓ met, ✗ missed.

${speedTable(contests, (contest) => floors.get(contest.engine) ?? [])}

## The small picture in the file

Goal: something recognisable within 150 ms, whatever the photo's size.

${previewTable(contests)}

## The main thread

Goal: no task over 50 ms from choosing a photo to its being as sharp as it gets. Only Chromium tells of them.

${taskTable(contests)}

## Memory

${memory ? `Chromium's process of the page while it opens a photo of 108 MP (12000 × 9000). Goals: under 1000 MB, and under 250 MB after.\n\n${memoryTable(memory)}` : "Not measured."}

## Moving

Chromium, a photo of 48 MP open, the stage 560 CSS pixels wide at two device pixels each; six live thumbnails and four
previews included. Milliseconds, 95th percentile over two seconds of movement at 60 events a second; "idle" is the same
page at rest, where the browser's own clock sets the pace. Goals: a frame at most 17, with the processor slowed four
times 34; an input painted at most one frame after the next; a badge chosen in under 50.

${frames.length > 0 ? frameTable(frames) : "Not measured."}

${saving ? `${savingSection(saving)}\n` : (sectionOf(former) ?? `${SAVING_TITLE}\n\nNot measured.\n\n`)}## How it was measured

- The built app, served as static files from this machine. Each run has a fresh page, waits until it is idle (the app:
  until the editor has been set up out of sight, and a second more), and gives the file to its \`input[type=file]\`.
  Contenders run in turn, so that a busy moment hits all of them.
- Time runs from the input's change event to the frame in which the photo is seen: User Timing marks \`photo-chosen\`
  and \`photo-painted\`, set after requestAnimationFrame and a message, by the same rule in all pages.
- The bare pages do less than an app can: they are told the photo's size, check nothing, read no header, and have no
  interface. The one with ImageDecoder asks for the fewest eighths (1, 2, 4 or 8) whose shorter side fills 1024 pixels:
  4/8 of 12 MP and 2/8 of 48 MP. The app asks for what its stage needs: of 600 device pixels 2/8 and 1/8, of 1200
  (2 device pixels for each CSS pixel) the same as the bare page.
- The photos are baseline JPEGs, quality 88, 4:2:0, of 4000 × 3000 and 8000 × 6000 pixels, with the detail of real
  photos; one of each with and one without an EXIF thumbnail of 160 × 120 pixels.
- In WebKit, which has no ImageDecoder, createImageBitmap with resizing takes its place.
- Memory is what Linux tells of the process (VmHWM, VmRSS). Most of what a page has before it does anything is the
  browser's program, mapped into all its processes; the last column leaves files out (RssAnon + RssShmem).
${byHand}`;
}

/** The part on saving as it stands in a document, or null. */
const sectionOf = (document: string): string | null =>
  new RegExp(`^${SAVING_TITLE}\\n[^]*?(?=^## )`, "m").exec(document)?.[0] ?? null;

/** The document with only its part on saving measured anew. */
export function withSavingSection(document: string, saving: SavingRun): string {
  const section = savingSection(saving);
  const former = sectionOf(document);
  const next = "## How it was measured";
  return former
    ? document.replace(former, () => `${section}\n`)
    : document.replace(next, () => `${section}\n${next}`);
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}
