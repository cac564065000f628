import type { CutOutRequest } from "../people/cut-out-messages.ts";
import type { CutOutServer } from "../people/serve-cut-outs.ts";
import { bitmapsOf, type OpeningRequest, type OpeningUpdate, PHOTO_SHOWN } from "./opening-messages.ts";
import { runOpening } from "./run-opening.ts";

// A worker opens one photo. Terminating it frees all its memory at once. Bugs are not caught here: they surface as the
// worker's error event.
// WebKit runs this script a second time when a part that is loaded later imports from it. The first run goes on.
self.onmessage ??= ({ data: request }: MessageEvent<OpeningRequest | CutOutRequest>) => {
  // Without reportError, a rejected promise would not fire the worker's error event.
  if ("kind" in request) void serveCutOuts(request).catch(reportError);
  else open(request).catch(reportError);
};

function open(request: OpeningRequest): Promise<void> {
  const whenShown = new Promise<void>((resolve) => {
    self.onmessage = ({ data }: MessageEvent<unknown>) => data === PHOTO_SHOWN && resolve();
  });
  const report = (one: OpeningUpdate) => self.postMessage(one, { transfer: [...bitmapsOf(one)] });
  return runOpening(request, report, whenShown);
}

let cutOutServer: Promise<CutOutServer> | null = null;

/** Cuts heads or people out of a photo that is already open. The code for it is only loaded on request. */
async function serveCutOuts(request: CutOutRequest): Promise<void> {
  cutOutServer ??= import("../people/serve-cut-outs.ts").then(({ makeCutOutServer }) => makeCutOutServer());
  const report = await (await cutOutServer)(request);
  self.postMessage(report, { transfer: report.kind === "cut" ? report.cutOuts.flat() : [] });
}
