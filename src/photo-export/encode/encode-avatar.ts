import { failure, type Result, success } from "../../model/result.ts";
import type { PictureType } from "../../model/save-targets.ts";
import { sidesToTry } from "../../model/saved-file-limits.ts";
import { retryLoading } from "../../platform/retry-loading.ts";
import { type AskError, askSavingWorker } from "./ask-saving-worker.ts";
import type { MadePicture, MakeProgress } from "./saving-messages.ts";

/** Paints the composition, opaque, with this side in pixels. The caller owns the result and closes a bitmap. */
export type PaintSquare = (side: number) => ImageBitmap | ImageData | Promise<ImageBitmap | ImageData>;

export type SaveOptions = {
  /** The requested side, in pixels. */
  readonly side: number;
  /** The maximum file size in bytes, or null. See `byteLimitOf`. */
  readonly byteLimit: number | null;
  /** See `SaveTarget`: `side` by default. */
  readonly enoughSide?: number | undefined;
  readonly format?: PictureType;
  /** Whether a PNG over the limit is made smaller at once, without trying fewer colours first. */
  readonly keepsColours?: boolean;
  /** Stops the work at once; the promise then rejects with the signal's reason. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: SaveProgress) => void;
};

/** `side` is smaller than requested if no larger picture was possible. */
export type SaveProgress = MakeProgress & { readonly side: number };

export type SavedPicture = MadePicture & {
  readonly type: PictureType;
  readonly bytes: number;
  /** The side of the picture in the file, in pixels. */
  readonly side: number;
  readonly smallerBecause: "too-large" | "encoding-failed" | null;
};

/**
 * `over-limit`: not even the smallest picture fits. `encoding-failed`: none could be made at any size.
 * `canvas-reading-blocked`: the browser does not let the page read what it drew. `format-unavailable`: the browser
 * cannot write this format. `saver-failed`: the part of the app that saves could not be loaded.
 */
export type SaveError =
  | "over-limit"
  | "encoding-failed"
  | "canvas-reading-blocked"
  | "format-unavailable"
  | "saver-failed";

/** Pause before restarting a worker whose code failed to load. */
const RESTART_MS = 1000;

let newest: AbortController | null = null;

/**
 * Makes the file to save, off the main thread, and verifies it against the composition. The file never exceeds the byte
 * limit: it is lossless if possible, down to `enoughSide`, else has fewer colours, else a smaller size. JPEG and WebP
 * are only written on request. A new call rejects the previous one with an `AbortError`.
 */
export async function encodeAvatar(
  paint: PaintSquare,
  options: SaveOptions,
): Promise<Result<SavedPicture, SaveError>> {
  options.signal.throwIfAborted();
  newest?.abort();
  const controller = new AbortController();
  newest = controller;
  const abort = () => controller.abort(options.signal.reason);
  options.signal.addEventListener("abort", abort);
  try {
    return await stepDown(paint, { ...options, signal: controller.signal });
  } finally {
    options.signal.removeEventListener("abort", abort);
    if (newest === controller) newest = null;
  }
}

/** Each size is painted from the scene, so that smaller pictures are as sharp as possible. */
async function stepDown(paint: PaintSquare, options: SaveOptions): Promise<Result<SavedPicture, SaveError>> {
  const { byteLimit, format: type = "image/png" } = options;
  let reason: SavedPicture["smallerBecause"] = null;
  for (const { side, mayLoseColours } of attemptsFor(options)) {
    const made = await makeAt(side, paint, { type, byteLimit, mayLoseColours }, options);
    if (made.ok) {
      const smallerBecause = side < options.side ? reason : null;
      return success({ ...made.value, type, bytes: made.value.file.size, side, smallerBecause });
    }
    if (made.code !== "too-large" && made.code !== "encoding-failed" && made.code !== "died")
      return failure(made.code);
    reason ??= made.code === "too-large" ? "too-large" : "encoding-failed";
  }
  return failure(reason === "too-large" ? "over-limit" : "encoding-failed");
}

type Attempt = { readonly side: number; readonly mayLoseColours: boolean };

/**
 * Lossless from the requested side down to the one that is enough, then with fewer colours at the requested side, then
 * lossless at smaller sides. Fewer colours are tried at the requested side only: a smaller lossless picture looks
 * better, and reducing the colours again would take seconds.
 */
function attemptsFor({ side, enoughSide = side, format, keepsColours = false }: SaveOptions) {
  const lossless = sidesToTry(side).map((side): Attempt => ({ side, mayLoseColours: false }));
  if (keepsColours || (format && format !== "image/png")) return lossless;
  const enough = lossless.filter((attempt) => attempt.side >= enoughSide);
  // If only the requested side is enough, a single attempt tries both: lossless, then with fewer colours.
  return [
    ...(enough.length > 1 ? enough : []),
    { side, mayLoseColours: true },
    ...lossless.slice(enough.length),
  ];
}

type Request = {
  readonly type: PictureType;
  readonly byteLimit: number | null;
  readonly mayLoseColours: boolean;
};

async function makeAt(
  side: number,
  paint: PaintSquare,
  request: Request,
  { signal, onProgress }: SaveOptions,
): Promise<Result<MadePicture, AskError>> {
  const report = (progress: MakeProgress) => onProgress?.({ ...progress, side });
  const ask = async (pixels: ImageBitmap | ImageData) => {
    if (signal.aborted && pixels instanceof ImageBitmap) pixels.close();
    signal.throwIfAborted();
    return askSavingWorker({ ...request, pixels }, signal, report);
  };
  const paintAndAsk = async () => {
    const painted = await paintIfPossible(paint, side, signal);
    return painted ? ask(painted) : failure("encoding-failed");
  };
  // If the worker's code failed to load, another worker fetches it again. The pixels were transferred to the first one,
  // so they are painted again.
  const first = await paintAndAsk();
  const made = !first.ok && first.code === "saver-failed" ? await afterAPause(paintAndAsk) : first;
  if (made.ok || made.code !== "canvas-reading-blocked") return made;
  // Firefox only asks for permission to read canvases on the page; workers are refused even if it was granted. Rare.
  const page = await retryLoading(() => import("./read-pixels-on-page.ts")).catch(() => null);
  if (!page) return failure("saver-failed");
  const { canvasCanBeRead, readPixelsOnPage } = page;
  if (!canvasCanBeRead()) return made;
  const again = await paintIfPossible(paint, side, signal);
  const pixels = again && readPixelsOnPage(again);
  return pixels ? ask(pixels) : failure("encoding-failed");
}

async function afterAPause<Value>(task: () => Promise<Value>): Promise<Value> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, RESTART_MS);
  });
  return task();
}

/** Null if the browser could not provide a canvas of this size or take a picture of it. */
async function paintIfPossible(
  paint: PaintSquare,
  side: number,
  signal: AbortSignal,
): Promise<ImageBitmap | ImageData | null> {
  try {
    return await paint(side);
  } catch (error) {
    // Painting has pauses, and an abort during one may also throw a DOMException.
    signal.throwIfAborted();
    if (error instanceof DOMException || error instanceof RangeError) return null;
    throw error;
  }
}
