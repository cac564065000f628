import type { CutOut, CutOutKind } from "../../model/cut-outs.ts";
import { nextTask } from "../../platform/next-task.ts";
import { buildMipmaps, drawable } from "../canvas-work.ts";
import type { Pixels } from "../neural-network/fill-input.ts";
import { loadNetwork } from "../neural-network/load-network.ts";
import type { Network } from "../neural-network/network.ts";
import { cutOut } from "./cut-out.ts";
import type { CutOutReport, CutOutRequest, FindRequest, PrepareRequest } from "./cut-out-messages.ts";
import { type FoundPart, findPeople } from "./find-people.ts";

/** Largest longer side of the picture that is searched. 640 × 640 × 4 B = 1.6 MB. */
const LONGER_SIDE = 640;

/** Answers the requests in `cut-out-messages.ts`. */
export type CutOutServer = (request: CutOutRequest) => Promise<CutOutReport | null>;

/**
 * A server that is asked first to find heads or people, then to cut them out. It works in a worker and on the page, and
 * takes ownership of the bitmaps.
 */
export function makeCutOutServer(): CutOutServer {
  /** What a `prepare` has found. */
  const prepared = new Map<CutOutKind, Findings>();
  /** Whether anything was asked for, so that nothing more is prepared. */
  let isAsked = false;
  let last: readonly FoundPart[] = [];
  let fetched: Promise<Network | null> | null = null;
  const networkOf = async () => {
    fetched ??= fetchNetwork().catch(() => null);
    const network = await fetched;
    // Fetched again for the next request.
    if (!network) fetched = null;
    return network;
  };
  /** Returns a function that searches the picture. Null if the network could not be fetched. */
  const startSearch = async ({ picture, faces }: PrepareRequest | FindRequest) => {
    const network = await networkOf();
    const pixels = readPixels(picture, LONGER_SIDE / longerSide(picture));
    picture.close();
    return (
      network &&
      ((kind: CutOutKind): Findings => {
        const parts = pixels ? findPeople(network, pixels, faces, kind) : [];
        return { parts, places: pixels ? parts.map((one) => placeOf(one, pixels)) : [] };
      })
    );
  };
  return async (request) => {
    switch (request.kind) {
      case "prepare": {
        const search = await startSearch(request);
        if (!search || isAsked) return null;
        for (const kind of KINDS) {
          const findings = search(kind);
          prepared.set(kind, findings);
          // Lets the next request in, which must not wait for what it does not need.
          await nextTask();
          if (isAsked) break;
          rehearse(findings);
          await nextTask();
          if (isAsked) break;
        }
        return null;
      }
      case "find": {
        isAsked = true;
        const ready = prepared.get(request.wanted);
        if (ready) request.picture.close();
        const known = ready ?? (await startSearch(request))?.(request.wanted);
        if (!known) return { kind: "failed" };
        last = known.parts;
        return { kind: "found", places: known.places };
      }
      case "cut": {
        const cutting = request.parts.map((part, i) => cut(part, request.scale, last[i]));
        return { kind: "cut", cutOuts: await Promise.all(cutting) };
      }
    }
  };
}

const KINDS = ["heads", "people"] as const satisfies readonly CutOutKind[];

type Findings = { readonly parts: readonly FoundPart[]; readonly places: readonly CutOut[] };

/** Cuts out of an empty picture, so that the code is compiled: the first cut of a worker takes twice as long. */
function rehearse({ parts }: Findings): void {
  for (const { mask, weights } of parts) {
    const { width, height } = mask;
    cutOut({ data: new Uint8ClampedArray(4 * width * height), width, height }, mask, weights);
  }
}

const longerSide = ({ width, height }: ImageBitmap): number => Math.max(width, height);

async function fetchNetwork(): Promise<Network | null> {
  const response = await fetch(new URL("./selfie-segmentation.bin", import.meta.url));
  if (!response.ok) return null;
  const network = loadNetwork(await response.arrayBuffer());
  return network.ok ? network.value : null;
}

function placeOf({ region, ends }: FoundPart, { width, height }: Pixels): CutOut {
  return {
    box: {
      x: region.x / width,
      y: region.y / height,
      width: region.width / width,
      height: region.height / height,
    },
    ends: ends.map(({ x, y }) => ({ x: x / width, y: y / height })),
    spacing: 1 / width,
  };
}

async function cut(part: ImageBitmap, scale: number, found: FoundPart | undefined) {
  const pixels = readPixels(part, scale);
  part.close();
  if (!pixels || !found) throw new Error("What was found cannot be read.");
  cutOut(pixels, found.mask, found.weights);
  return buildMipmaps(await createImageBitmap(pixels));
}

/** Reads the picture's pixels, scaled down. Null if the browser blocks reading them. */
function readPixels(picture: ImageBitmap, scale: number): ImageData | null {
  const by = Math.min(1, scale);
  const width = Math.max(1, Math.round(picture.width * by));
  const height = Math.max(1, Math.round(picture.height * by));
  try {
    const { canvas, context } = drawable({ width, height }, { willReadFrequently: true });
    try {
      context.imageSmoothingQuality = "high";
      context.drawImage(picture, 0, 0, width, height);
      return context.getImageData(0, 0, width, height);
    } finally {
      // iOS counts a canvas's memory until it is garbage-collected, unless its size is 0.
      canvas.width = 0;
    }
  } catch {
    // Browsers that protect against fingerprinting may refuse.
    return null;
  }
}
