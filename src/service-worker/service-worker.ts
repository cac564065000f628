import { type DropKept, SKIP_WAITING } from "../offline/precache-format.ts";
import { dropKeptPhoto, keptPhotosFolder } from "../recovery/kept-photo-file.ts";
import { answer } from "./handle-fetch.ts";
import { keepThisVersion } from "./precache.ts";
import { forgetOtherVersions } from "./site-caches.ts";
import { ROOT, worker } from "./site-files.ts";
import { sweepPhotos } from "./stored-photos.ts";

// Serves the site without a network. Why it is as it is: docs/decisions/0015-offline.md

worker.addEventListener("install", (event) => event.waitUntil(keepThisVersion()));

/** A page's own workers have ended by then: Chromium gives them two seconds. Milliseconds. */
const PAGE_IS_GONE_MS = 3000;

worker.addEventListener("message", (event) => {
  // A newer version waits until nobody uses the older one, or until the person wants it.
  if (event.data === SKIP_WAITING) void worker.skipWaiting();
  const { dropKept } = event.data as Partial<DropKept>;
  if (dropKept)
    event.waitUntil(
      new Promise((resolve) => setTimeout(resolve, PAGE_IS_GONE_MS))
        .then(() => dropKeptPhoto(keptPhotosFolder(ROOT), dropKept))
        .catch(() => {}), // It is gone already.
    );
});

worker.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([forgetOtherVersions(), sweepPhotos()]).then(() => worker.clients.claim())),
);

worker.addEventListener("fetch", answer);

void sweepPhotos();
