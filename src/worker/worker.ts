import { TAKE_OVER } from "../domain/offline.ts";
import { answer } from "./answer.ts";
import { keepThisVersion } from "./keep-files.ts";
import { forgetOtherVersions } from "./site-caches.ts";
import { worker } from "./site-files.ts";
import { sweepPhotos } from "./sweep-photos.ts";

// Serves the site without a network. Why it is as it is: docs/decisions/0015-offline.md

worker.addEventListener("install", (event) => event.waitUntil(keepThisVersion()));

// A newer version waits here until nobody uses the older one, or until the person wants it.
worker.addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});

worker.addEventListener("activate", (event) =>
  event.waitUntil(Promise.all([forgetOtherVersions(), sweepPhotos()]).then(() => worker.clients.claim())),
);

worker.addEventListener("fetch", answer);

void sweepPhotos();
