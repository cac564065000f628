import type { CutOut } from "../../model/cut-outs.ts";
import { buildMipmaps, drawable } from "../canvas-work.ts";
import type { Pixels } from "../neural-network/fill-input.ts";
import { loadNetwork } from "../neural-network/load-network.ts";
import type { Network } from "../neural-network/network.ts";
import { cutOut } from "./cut-out.ts";
import type { CutOutReport, CutOutRequest, FindRequest } from "./cut-out-messages.ts";
import { type FoundPart, findPeople } from "./find-people.ts";

/** Largest longer side of the picture that is searched. 640 × 640 × 4 B = 1.6 MB. */
const LONGER_SIDE = 640;

/** Answers the requests in `cut-out-messages.ts`. */
export type CutOutServer = (request: CutOutRequest) => Promise<CutOutReport>;

/**
 * A server that is asked first to find heads or people, then to cut them out. It works in a worker and on the page, and
 * takes ownership of the bitmaps.
 */
export function makeCutOutServer(): CutOutServer {
  let last: readonly FoundPart[] = [];
  const find = async ({ wanted, picture, faces }: FindRequest): Promise<CutOutReport> => {
    const network = await fetchNetwork().catch(() => null);
    const pixels = readPixels(picture, LONGER_SIDE / longerSide(picture));
    picture.close();
    if (!network) return { kind: "failed" };
    last = pixels ? findPeople(network, pixels, faces, wanted) : [];
    return { kind: "found", places: pixels ? last.map((one) => placeOf(one, pixels)) : [] };
  };
  return async (request) => {
    if (request.kind === "find") return find(request);
    const cutting = request.parts.map((part, i) => cut(part, request.scale, last[i]));
    return { kind: "cut", cutOuts: await Promise.all(cutting) };
  };
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
