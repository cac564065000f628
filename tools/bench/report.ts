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
  /** The existing document. Its sections that are written by hand or not measured this time are retained. */
  readonly former: string;
};

/** A section of the document by its heading; the text is null if it has not been measured. */
type Part = readonly [heading: string, text: string | null];

/** The document with the sections that were measured anew. */
export function writeReport(measured: Measured): string {
  const [, ...sections] = measured.former.split(/^## /m);
  const parts = new Map(sections.map((section) => splitSection(section)));
  for (const [heading, text] of measuredParts(measured)) if (text !== null) parts.set(heading, text);
  const text = [...parts].map(([heading, text]) => `## ${heading}\n\n${text}`).join("\n\n");
  return `# Benchmarks

Written by \`npm run bench\`: ${machine()}, without a graphics card. Load is how many
processes want a core, the browser's own among them, before and after.

${text}
`;
}

function splitSection(section: string): readonly [heading: string, text: string] {
  const end = section.indexOf("\n");
  return [section.slice(0, end), section.slice(end).trim()];
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

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${cpus().length} cores (${model}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}
