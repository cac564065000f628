import type { Face } from "../../model/face.ts";
import { OPENING_LIMIT_MS } from "../../model/photo-limits.ts";
import { failure, type Result, success } from "../../model/result.ts";
import type { HeicProgress } from "../heic/heic-messages.ts";
import type { Bitmaps, Photo, PhotoError } from "../photo.ts";
import type { BegunOpening } from "./begin-opening.ts";

export type OpeningOptions = {
  /** Stops the work at once, also what follows after the photo is open. */
  readonly signal: AbortSignal;
  /** The small picture in the file, at once, under the name that the photo will have. It may still fail to open. */
  readonly onThumbnail?: (photo: Photo) => void;
  readonly onProgress?: (progress: HeicProgress) => void;
  /** Levels to use from now on instead of those before. */
  readonly onSharper?: (id: string, mipmaps: Bitmaps) => void;
  readonly onFaces?: (id: string, faces: readonly Face[]) => void;
  /** Nothing more will come. */
  readonly onFinished?: (id: string) => void;
};

let opened = 0;

/**
 * Follows the opening of a file as a photo: told by its bytes, held against the limits, upright and in sRGB. Resolves when there are pixels for the stage; faces and sharper mipmaps follow through the
 * callbacks. An expected failure is a code; an abort rejects with the signal's reason. The caller releases the mipmaps.
 */
export function openPhoto(
  opening: BegunOpening,
  options: OpeningOptions,
): Promise<Result<Photo, PhotoError>> {
  const { signal } = options;
  if (signal.aborted) {
    opening.stop();
    return Promise.reject(signal.reason);
  }
  opened += 1;
  const id = `photo-${opened}`;
  return new Promise((resolve, reject) => {
    let started = false;
    let seen = false;
    const end = () => {
      clearTimeout(limit);
      signal.removeEventListener("abort", abort);
      opening.stop();
    };
    const abort = () => {
      end();
      reject(signal.reason);
    };
    const fail = (code: PhotoError) => {
      end();
      resolve(failure(code));
    };
    const finish = () => {
      end();
      options.onFinished?.(id);
    };
    let limit = setTimeout(() => fail("too-slow"), OPENING_LIMIT_MS);
    signal.addEventListener("abort", abort);
    opening.listen((report) => {
      switch (report.kind) {
        case "started":
          started = true;
          return undefined;
        case "progress":
          return options.onProgress?.(report.progress);
        case "thumbnail":
          return options.onThumbnail?.({ id, size: report.size, mipmaps: report.mipmaps });
        case "picture":
          seen = true;
          clearTimeout(limit);
          // What makes it sharper has its time too; after that the photo stays as it is.
          limit = setTimeout(finish, OPENING_LIMIT_MS);
          return resolve(success({ id, size: report.size, mipmaps: report.mipmaps }));
        case "faces":
          return options.onFaces?.(id, report.faces);
        case "sharper":
          return options.onSharper?.(id, report.mipmaps);
        case "failed":
          return fail(report.code);
        case "died":
          // A worker that dies was short of memory, or met a file that no check foresaw.
          return seen ? finish() : fail(started ? "damaged-photo" : "opener-failed");
        case "finished":
          return finish();
      }
    });
  });
}
