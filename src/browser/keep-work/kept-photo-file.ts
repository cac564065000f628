/** The folder for kept photos in the origin's private storage. Each tab has one file in it, named after the tab. */
export const KEPT_PHOTOS = "kept-photos";

/** A photo is kept for so long at most. Milliseconds. */
export const KEPT_FOR_MS = 3_600_000;

/** What stands before the photo's own bytes: when it was written, and how many bytes it has; two doubles of 8 bytes. */
export const HEAD_BYTES = 16;

export type KeptHead = {
  /** Milliseconds since 1970, by the page's clock. 0: the photo is not written completely. */
  readonly time: number;
  readonly photoBytes: number;
};

/** The head as bytes. It is written last: a file without it is unfinished. */
export function packHead({ time, photoBytes }: KeptHead): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Float64Array([time, photoBytes]).buffer);
}

/** The head of a file; of an unfinished one, nothing but zeros. Rejects where the file is gone. */
export async function headOf(file: Blob): Promise<KeptHead> {
  const bytes = await file.slice(0, HEAD_BYTES).arrayBuffer();
  const [time = 0, photoBytes = 0] = bytes.byteLength < HEAD_BYTES ? [] : new Float64Array(bytes, 0, 2);
  return { time, photoBytes };
}

/** Whether a photo may still be brought back. One from the future is as little to be trusted as one that is too old. */
export const isFresh = ({ time }: KeptHead, now: number): boolean => time <= now && now - time < KEPT_FOR_MS;
