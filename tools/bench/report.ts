import { cpus, totalmem } from "node:os";
import type { Contest } from "./contest.ts";
import type { FloorWay } from "./engine.ts";
import type { FrameRun } from "./frames.ts";
import type { SavingRun } from "./measure-saving.ts";
import type { MemoryRun } from "./memory.ts";
import type { NetworkRun } from "./network.ts";
import { SAVING_TITLE, savingSection } from "./saving-section.ts";
import { frameTable, memoryTable, networkTable, previewTable, speedTable, taskTable } from "./tables.ts";

type Measured = {
  readonly contests: readonly Contest[];
  readonly floors: ReadonlyMap<string, readonly FloorWay[]>;
  readonly network: readonly NetworkRun[];
  readonly memory: MemoryRun | null;
  readonly frames: readonly FrameRun[];
  readonly saving: SavingRun | null;
  readonly rounds: number;
  /** The machine's load average. */
  readonly load: { readonly before: number; readonly after: number };
  /** The existing document, whose hand-written sections and sections not measured this time are retained. */
  readonly former: string;
};

/** A section of the document by its heading; the text is null if it has not been measured. */
type Part = readonly [heading: string, text: string | null];

/** Retained unchanged: the first is written by hand, the others were measured once, with tools that are gone. */
const RETAINED = ["Where goals are missed, and why", "Against what people would use instead", "Serving"];

export function writeReport(measured: Measured): string {
  const { former } = measured;
  const parts: readonly Part[] = [
    ...measuredParts(measured),
    ["How it was measured", HOW],
    ...RETAINED.map((heading): Part => [heading, null]),
  ];
  const text = parts
    .map(([heading, text]) => `## ${heading}\n\n${text ?? formerPart(former, heading) ?? "Not measured."}`)
    .join("\n\n");
  return `# Benchmarks

Written by \`npm run bench\`: ${machine()}, without a graphics card. Load is how many
processes want a core, the browser's own among them, before and after.

${text}
`;
}

function measuredParts({
  contests,
  floors,
  network,
  memory,
  frames,
  saving,
  rounds,
  load,
}: Measured): readonly Part[] {
  const versions = new Map(contests.map(({ engine, version }) => [engine, version]));
  const browsers = [...versions].map((pair) => ` ${pair.join(" ")},`).join("");
  const day = new Date().toISOString().slice(0, 10);
  const when = `\n\nMeasured on ${day},${browsers} load ${load.before.toFixed(1)} and ${load.after.toFixed(1)}.`;
  const part = (heading: string, isMeasured: boolean, text: () => string): Part => [
    heading,
    isMeasured ? text() + when : null,
  ];
  const isOpened = contests.length > 0;
  return [
    part(
      "From choosing a photo to the frame that shows it",
      isOpened,
      () => `Milliseconds, median of ${rounds}, and in brackets the ratio to the floor: the fastest (bold) of the bare pages, which show the
photo in a canvas of 1024 × 1024 and read one pixel. Goal: at most 1.2. ✓ met, ✗ missed.

${speedTable(contests, (contest) => floors.get(contest.engine) ?? [])}`,
    ),
    part(
      "The small picture in the file",
      isOpened,
      () => `Goal: something recognisable within 150 ms, whatever the photo's size.

${previewTable(contests)}`,
    ),
    part(
      "The main thread",
      isOpened,
      () => `Goal: no task over 50 ms from choosing a photo to its being as sharp as it gets. Only Chromium tells of them.

${taskTable(contests)}`,
    ),
    part(
      "A first visit on a phone",
      network.length > 0,
      () => `Chromium, 390 × 844, the processor slowed four times on the slow lines, a photo of 12 MP chosen as soon as its control is
there, the files sent with gzip. Milliseconds from the navigation, median of ${rounds}. Goals: the control after 1000 on slow
3G; the photo seen after 5000, 2000 and 500.

${networkTable(network)}`,
    ),
    part(
      "Memory",
      memory !== null,
      () => `Chromium's process of the page while it opens a photo of 108 MP (12000 × 9000). Goals: under 1000 MB, and under 250 MB after
(ten seconds after the photo is as sharp as it gets).

${memory ? memoryTable(memory) : ""}`,
    ),
    part(
      "Moving",
      frames.length > 0,
      () => `Chromium, a photo of 48 MP open, the stage 560 CSS pixels wide at two device pixels each; six live thumbnails and four
previews included. Milliseconds, 95th percentile over two seconds of movement at 60 events a second; "idle" is the same
page at rest, where the browser's own clock sets the pace. Goals: a frame at most 17, with the processor slowed four
times 34; an input painted at most one frame after the next; a badge chosen in under 50.

${frameTable(frames)}`,
    ),
    [SAVING_TITLE, saving ? savingSection(saving) : null],
  ];
}

function formerPart(document: string, heading: string): string | null {
  const [, text] = document.split(`\n## ${heading}\n`);
  return text?.split("\n## ")[0]?.trim() ?? null;
}

const HOW = `- The built app, served as static files from this machine. Each run has a fresh page, waits until it is idle (the app:
  until its code has been loaded, and a second more), and gives the file to its \`input[type=file]\`.
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
  browser's program, mapped into all its processes; the last column leaves files out (RssAnon + RssShmem).`;

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}
