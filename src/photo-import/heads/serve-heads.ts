import { buildMipmaps, drawable } from "../canvas-work.ts";
import type { Pixels } from "../neural-network/fill-input.ts";
import { loadNetwork } from "../neural-network/load-network.ts";
import type { Network } from "../neural-network/network.ts";
import { cutOut } from "./cut-out.ts";
import { type FoundHeads, findHeads } from "./find-heads.ts";
import type { CutHeadsRequest, FindHeadsRequest, HeadPlace, HeadsReport } from "./head-messages.ts";

/** Largest longer side of the picture that is searched for heads. 1024 × 1024 × 4 B = 4 MB. */
const LONGER_SIDE = 1024;

type Asked = FindHeadsRequest | CutHeadsRequest;

/**
 * Returns a function that answers the requests in `head-messages.ts`: first find the heads, then cut them out. It works
 * in a worker and on the page, and takes ownership of the bitmaps.
 */
export function makeHeadServer(): (request: Asked) => Promise<HeadsReport> {
  let found: readonly FoundHeads[] = [];
  return async (request) => {
    if (request.kind === "cut-heads")
      return {
        kind: "heads-cut",
        cutOuts: await Promise.all(request.parts.map((part, i) => cut(part, found[i]))),
      };
    const network = await fetchNetwork().catch(() => null);
    const pixels = readPixels(request.picture, LONGER_SIDE);
    request.picture.close();
    if (!network) return { kind: "heads-failed" };
    found = pixels ? findHeads(network, pixels, request.faces) : [];
    return { kind: "heads-found", places: pixels ? found.map((one) => placeOf(one, pixels)) : [] };
  };
}

async function fetchNetwork(): Promise<Network | null> {
  const response = await fetch(new URL("./selfie-segmentation.bin", import.meta.url));
  if (!response.ok) return null;
  const network = loadNetwork(await response.arrayBuffer());
  return network.ok ? network.value : null;
}

function placeOf({ region, ends }: FoundHeads, { width, height }: Pixels): HeadPlace {
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

async function cut(part: ImageBitmap, found: FoundHeads | undefined) {
  const pixels = readPixels(part, Number.POSITIVE_INFINITY);
  part.close();
  if (!pixels || !found) throw new Error("A head that was found cannot be read.");
  const weights = { ...found.mask, values: found.weights };
  const { data, width, height } = cutOut(pixels, found.mask, weights);
  return buildMipmaps(await createImageBitmap(new ImageData(new Uint8ClampedArray(data), width, height)));
}

/** Reads the picture's pixels, scaled down to at most `longerSide`. Null if the browser blocks reading them. */
function readPixels(picture: ImageBitmap, longerSide: number): ImageData | null {
  const scale = Math.min(1, longerSide / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
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
