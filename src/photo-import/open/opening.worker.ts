import type { CutHeadsRequest, FindHeadsRequest } from "../heads/head-messages.ts";
import { bitmapsOf, type OpeningRequest, type OpeningUpdate, PHOTO_SHOWN } from "./opening-messages.ts";
import { runOpening } from "./run-opening.ts";

// A worker opens one photo. Terminating it frees all its memory at once. Bugs are not caught here: they surface as the
// worker's error event.
self.onmessage = ({ data: request }: MessageEvent<OpeningRequest | FindHeadsRequest>) => {
  // Without reportError, a rejected promise would not fire the worker's error event.
  if ("kind" in request) void serveHeads(request).catch(reportError);
  else open(request).catch(reportError);
};

function open(request: OpeningRequest): Promise<void> {
  const whenShown = new Promise<void>((resolve) => {
    self.onmessage = ({ data }: MessageEvent<unknown>) => data === PHOTO_SHOWN && resolve();
  });
  const report = (one: OpeningUpdate) => self.postMessage(one, { transfer: [...bitmapsOf(one)] });
  return runOpening(request, report, whenShown);
}

/** Cuts the heads out of a photo that is already open. The code for it is only loaded on request. */
async function serveHeads(first: FindHeadsRequest): Promise<void> {
  const { makeHeadServer } = await import("../heads/serve-heads.ts");
  const serve = makeHeadServer();
  const answer = async (request: FindHeadsRequest | CutHeadsRequest) => {
    const report = await serve(request);
    self.postMessage(report, { transfer: report.kind === "heads-cut" ? report.cutOuts.flat() : [] });
  };
  self.onmessage = ({ data }: MessageEvent<CutHeadsRequest>) => void answer(data).catch(reportError);
  await answer(first);
}
