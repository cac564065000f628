import { failure } from "../../../src/model/result.ts";
import { decodeHeic, type HeicOptions, type HeicPhoto } from "../../../src/photo-import/heic/decode-heic.ts";
import type { HeicProgress } from "../../../src/photo-import/heic/heic-messages.ts";

/** The result of one decoding for the test: sizes and a few colours, not the pixels. */
export type Outcome = {
  readonly code: string;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly picture: { readonly width: number; readonly height: number } | null;
  readonly kind: string;
  /** RGB at the centre of each quarter: top left, top right, bottom left, bottom right. */
  readonly quarters: readonly (readonly number[])[];
  readonly progress: readonly HeicProgress[];
  readonly milliseconds: number;
};

declare global {
  interface Window {
    bench: (
      address: string,
      options: { maxPixels: number; abortAfter?: string; cut?: number },
    ) => Promise<Outcome>;
  }
}

window.bench = async (address, { maxPixels, abortAfter, cut }) => {
  const bytes = (await (await fetch(address)).arrayBuffer()).slice(0, cut);
  const controller = new AbortController();
  const progress: HeicProgress[] = [];
  const options: HeicOptions = {
    maxPixels,
    signal: controller.signal,
    onProgress: (step) => {
      progress.push(step);
      if (step.step === abortAfter) controller.abort();
    },
  };
  if (abortAfter === "the start") controller.abort();
  const start = performance.now();
  const result = await decodeHeic(bytes, options).catch((reason: unknown) => {
    if (reason !== controller.signal.reason) throw reason;
    return failure("aborted");
  });
  const milliseconds = performance.now() - start;
  const nothing = { size: null, picture: null, kind: "", quarters: [], progress, milliseconds };
  return result.ok ? { ...nothing, ...look(result.value) } : { ...nothing, code: result.code };
};

function look({ picture, size }: HeicPhoto) {
  const { width, height } = picture;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new Error("No canvas");
  if (picture instanceof ImageData) context.putImageData(picture, 0, 0);
  else context.drawImage(picture, 0, 0);
  const at = (x: number, y: number) => [
    ...context.getImageData(Math.floor(x * width), Math.floor(y * height), 1, 1).data.subarray(0, 3),
  ];
  const quarters = [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
  const kind = picture instanceof ImageData ? "pixels" : "bitmap";
  if (picture instanceof ImageBitmap) picture.close();
  return { code: "", size, picture: { width, height }, kind, quarters };
}
