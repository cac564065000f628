import type { Size } from "./geometry.ts";
import { failure, type Result, success } from "./result.ts";

export type PhotoDevice = {
  /** A phone or tablet: its primary pointer is a finger. */
  readonly touch: boolean;
  /** `navigator.deviceMemory` in GiB; null where the browser does not expose it (Safari, Firefox). */
  readonly memory: number | null;
};

export type PhotoLimitCode = "too-many-pixels" | "decompression-bomb";

const BYTES_PER_PIXEL = 4;
const GIB = 2 ** 30;

/**
 * One decoded copy may take an eighth of the device's memory: browsers close a tab at about half of it (iOS) or less,
 * and a copy for drawing, the working bitmap and the page itself need room too. 1 GiB / 8 / 4 B = 33.5 MP; 2 GiB: 67.1
 * MP; 4 GiB: 134 MP; 8 GiB: 268 MP.
 */
const SHARE_OF_MEMORY = 1 / 8;

/**
 * 8 GiB / 8 / 4 B = 268.4 MP = 16384². The largest sensors give 16320 × 12240 = 199.8 MP, and 16384² is also the
 * largest canvas area of Chromium and of desktop Safari. More memory does not raise the limit, and desktops never get
 * less: their systems swap where a phone's terminates the tab.
 */
const DESKTOP_MEMORY = 8;

/**
 * A phone that does not expose its memory is an iPhone or runs Firefox: no supported iPhone has less than 2 GiB. 67.1
 * MP is above the iPhone's 8064 × 6048 = 48.8 MP photos and its 16382 × 3900 = 63.9 MP panoramas.
 */
const UNKNOWN_PHONE_MEMORY = 2;

/** iOS's largest canvas: 4096 × 4096 = 16.8 MP, × 4 B = 67 MB. The working bitmap never exceeds it. */
export const WORKING_PIXELS = 4096 * 4096;

/**
 * The longest side of the working bitmap. Chromium allows 65535, Firefox 32767; GPU canvases 16384. It matters only for
 * strips: 20000 × 10 is reduced to 16384 × 8.
 */
export const WORKING_SIDE = 16384;

/**
 * A file that declares more than a thousand pixels per byte is a decompression bomb, if it would cost more memory than
 * the working bitmap. Real photos, even badly compressed, have at least 0.1 bit per pixel = 80 pixels per byte (AVIF at
 * its worst 400). Deflate reaches 1032:1, so a PNG of nothing declares up to 1032 · 8 = 8256 one-bit pixels per byte.
 */
const BOMB_PIXELS_PER_BYTE = 1000;

/**
 * A 200 MP photo in 16-bit RGB is 200 M × 6 B = 1.2 GB raw and about half of that as a PNG: with the decoded 200 M × 4
 * B = 800 MB as well, a larger file would not leave room in a tab of 2 GB. Camera files are under 100 MB.
 */
export const LARGEST_FILE_BYTES = 600_000_000;

/** The timeout for showing a first picture of an opened photo, after which an error is reported. Milliseconds. */
export const OPENING_LIMIT_MS = 20_000;

/**
 * A photo with a side shorter than this (upright or not) looks soft as a profile picture. A line above the
 * save button says so.
 */
const SOFT_SIDE = 400;

/** How many pixels a photo may have on this device. */
export function pixelLimit(device: PhotoDevice): number {
  const known = device.memory !== null && device.memory > 0 ? device.memory : UNKNOWN_PHONE_MEMORY;
  const memory = device.touch ? Math.min(known, DESKTOP_MEMORY) : DESKTOP_MEMORY;
  return Math.floor((memory * GIB * SHARE_OF_MEMORY) / BYTES_PER_PIXEL);
}

/**
 * Checks whether a photo may be decoded, from its header and its file size in bytes, before memory is used. Returns the
 * size to work with (see `workingSize`).
 */
export function checkPhotoLimits(
  size: Size,
  fileBytes: number,
  device: PhotoDevice,
): Result<Size, PhotoLimitCode> {
  const pixels = size.width * size.height;
  if (!(pixels <= pixelLimit(device))) return failure("too-many-pixels");
  const bomb = pixels > WORKING_PIXELS && pixels > fileBytes * BOMB_PIXELS_PER_BYTE;
  return bomb ? failure("decompression-bomb") : success(workingSize(size));
}

/**
 * The largest size of the same aspect ratio that every browser can handle: at most `WORKING_PIXELS` and `WORKING_SIDE`.
 * Never larger than the photo; whole pixels, at least 1 × 1. Idempotent; returns its argument if it already fits.
 */
export function workingSize(size: Size): Size {
  const scale = Math.min(
    1,
    Math.sqrt(WORKING_PIXELS / (size.width * size.height)),
    WORKING_SIDE / Math.max(size.width, size.height),
  );
  if (scale === 1) return size;
  // Rounded down, so that the product stays within the limit; the offset keeps 16383.999… from becoming 16383.
  const scaled = (side: number) => Math.max(1, Math.floor(side * scale + 1e-6));
  return { width: scaled(size.width), height: scaled(size.height) };
}

/**
 * The size to request from Chromium's ImageDecoder, so that a JPEG is decoded directly at n/8 of its size: the largest
 * n/8 that fits into `wanted`, exactly ceil(side · n / 8) as libjpeg rounds; 1/8 if even that does not fit. Sizes are
 * as stored, before orientation.
 */
export function jpegScaledSize(size: Size, wanted: Size): Size {
  for (let eighths = 8; eighths > 1; eighths -= 1) {
    const scaled = eighthsOf(size, eighths);
    if (scaled.width <= wanted.width && scaled.height <= wanted.height) return scaled;
  }
  return eighthsOf(size, 1);
}

/** n/8 of a JPEG's size, as libjpeg rounds it. */
export const eighthsOf = (size: Size, eighths: number): Size => ({
  width: Math.ceil((size.width * eighths) / 8),
  height: Math.ceil((size.height * eighths) / 8),
});

/** Whether a photo will look soft, judged by its shorter side. */
export const looksSoft = (size: Size): boolean => Math.min(size.width, size.height) < SOFT_SIDE;
