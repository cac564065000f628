import { type DropStashed, SKIP_WAITING } from "../offline/precache-format.ts";
import { dropStashedPhoto, stashFolder } from "../recovery/stash-file.ts";
import { answer } from "./handle-fetch.ts";
import { precacheThisVersion } from "./precache.ts";
import { forgetOtherVersions } from "./site-caches.ts";
import { ROOT, worker } from "./site-files.ts";
import { sweepPhotos } from "./stored-photos.ts";

// Serves the site without a network: docs/decisions/0015-offline.md

worker.addEventListener("install", (event) => event.waitUntil(precacheThisVersion()));

/** By then, a closed page's own workers have ended: Chromium gives them two seconds. */
const PAGE_IS_GONE_MS = 3000;

worker.addEventListener("message", (event) => {
  // A newer version waits until the older one is unused, or until the user asks for it.
  if (event.data === SKIP_WAITING) void worker.skipWaiting();
  const { dropKept } = event.data as Partial<DropStashed>;
  if (dropKept)
    event.waitUntil(
      new Promise((resolve) => setTimeout(resolve, PAGE_IS_GONE_MS))
        .then(() => dropStashedPhoto(stashFolder(ROOT), dropKept))
        .catch(() => {}), // The photo has already been deleted.
    );
});

worker.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([forgetOtherVersions(), sweepPhotos()]).then(() => worker.clients.claim())),
);

worker.addEventListener("fetch", answer);

void sweepPhotos();
