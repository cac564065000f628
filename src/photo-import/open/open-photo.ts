import type { Face } from "../../model/face.ts";
import { OPENING_LIMIT_MS } from "../../model/photo-limits.ts";
import { failure, type Result, success } from "../../model/result.ts";
import type { HeicProgress } from "../heic/heic-messages.ts";
import type { Bitmaps, Photo, PhotoError } from "../photo.ts";
import type { BegunOpening } from "./begin-opening.ts";

export type OpeningOptions = {
  /** Stops the work at once, including what continues after the photo has opened. */
  readonly signal: AbortSignal;
  /** The thumbnail embedded in the file, under the photo's future id. The photo may still fail to open. */
  readonly onThumbnail?: (photo: Photo) => void;
  readonly onProgress?: (progress: HeicProgress) => void;
  /** New mipmaps that replace the earlier ones. */
  readonly onSharper?: (id: string, mipmaps: Bitmaps) => void;
  readonly onFaces?: (id: string, faces: readonly Face[]) => void;
  readonly onFinished?: (id: string) => void;
};

let opened = 0;

/**
 * Follows the opening of a file as a photo: file type sniffed from its bytes, limits checked, upright and in sRGB.
 * Resolves once there are pixels for the stage; faces and sharper mipmaps follow through the callbacks. Expected
 * failures are returned as codes; an abort rejects with the signal's reason. The caller releases the mipmaps.
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
          // The sharper picture gets a time limit of its own; after that the photo stays as it is.
          limit = setTimeout(finish, OPENING_LIMIT_MS);
          return resolve(success({ id, size: report.size, mipmaps: report.mipmaps }));
        case "faces":
          return options.onFaces?.(id, report.faces);
        case "sharper":
          return options.onSharper?.(id, report.mipmaps);
        case "failed":
          return fail(report.code);
        case "died":
          // The worker ran out of memory, or the file defeated all checks.
          return seen ? finish() : fail(started ? "damaged-photo" : "opener-failed");
        case "finished":
          return finish();
      }
    });
  });
}
