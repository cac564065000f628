import type { CutHeadsRequest, FindHeadsRequest } from "../heads/head-messages.ts";
import { bitmapsOf, type OpeningReport, type OpeningRequest, PHOTO_SHOWN } from "./opening-messages.ts";
import { runOpening } from "./run-opening.ts";

// One photo in a worker's life: ended with it, the worker gives back all memory at once. A bug is not caught here: it
// surfaces as the worker's error event.
self.onmessage = ({ data: request }: MessageEvent<OpeningRequest | FindHeadsRequest>) => {
  // A rejected promise is no error event by itself.
  if ("kind" in request) void serveHeads(request).catch(reportError);
  else open(request).catch(reportError);
};

function open(request: OpeningRequest): Promise<void> {
  const whenShown = new Promise<void>((resolve) => {
    self.onmessage = ({ data }: MessageEvent<unknown>) => data === PHOTO_SHOWN && resolve();
  });
  const report = (one: OpeningReport) => self.postMessage(one, { transfer: [...bitmapsOf(one)] });
  return runOpening(request, report, whenShown);
}

/** The worker's other work, for a photo that is open: its code comes when it is asked for. */
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
