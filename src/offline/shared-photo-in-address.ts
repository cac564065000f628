import { SHARED_QUERY } from "./share-target.ts";

/** The name of the photo that this page was opened for by sharing it to the app; null when it was opened otherwise. */
export const sharedPhotoInAddress = (): string | null =>
  new URLSearchParams(location.search).get(SHARED_QUERY);
