import type { Face } from "../../model/face.ts";

/** The faces in a picture, and how long one pass over it took, in milliseconds. */
export type FoundFaces = { readonly faces: readonly Face[]; readonly passMs: number };

/** Searches a small upright copy of a photo. Null if the search would have taken longer than `ms`. */
export type FaceSearch = (picture: ImageBitmap, ms: number) => FoundFaces | null;

/** Looks for faces in pictures of one photo. The caller still owns the pictures. */
export type FaceFinder = {
  /** All faces, if that delays the photo by no more than `LONGEST_DELAY_MS`, all calls together; otherwise null. */
  readonly findInTime: (picture: ImageBitmap) => Promise<FoundFaces | null>;
  /** All faces, once the network has been loaded; null if it cannot be. */
  readonly find: (picture: ImageBitmap) => Promise<FoundFaces | null>;
};

const LONGEST_DELAY_MS = 80;

/**
 * `passMs` is how long one pass took in the last opening, in milliseconds. It is undefined if none has been measured;
 * the network may then still have to be downloaded. A pass cannot be interrupted, so none begins that would end too
 * late at that speed. The network is loaded at once if a pass may be in time. Otherwise it is loaded once the photo is
 * visible (`whenShown`), so that it does not compete for bandwidth with what is needed to show the photo.
 */
export function makeFaceFinder(
  load: () => Promise<FaceSearch | null>,
  whenShown: Promise<void>,
  passMs = Number.POSITIVE_INFINITY,
): FaceFinder {
  let left = LONGEST_DELAY_MS;
  // A failure counts as no faces: the photo is then centred.
  const loading = (passMs > left ? whenShown.then(load) : load()).catch(() => null);
  return {
    findInTime: async (picture) => {
      if (passMs > left) return null;
      const end = performance.now() + left;
      const search = await Promise.race([loading, pause(left - passMs)]);
      const ms = end - performance.now();
      const found = search && passMs <= ms ? search(picture, ms) : null;
      left = end - performance.now();
      return found;
    },
    find: async (picture) => (await loading)?.(picture, Number.POSITIVE_INFINITY) ?? null,
  };
}

const pause = (ms: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), ms));
