import { bitmapsOf, type OpeningReport, type OpeningRequest, PHOTO_SHOWN } from "./opening-messages.ts";
import { runOpening } from "./run-opening.ts";

// One photo in a worker's life: ended with it, the worker gives back all memory at once. A bug is not caught here: it
// surfaces as the worker's error event.
self.onmessage = ({ data: request }: MessageEvent<OpeningRequest>) => {
  const whenShown = new Promise<void>((resolve) => {
    self.onmessage = ({ data }: MessageEvent<unknown>) => data === PHOTO_SHOWN && resolve();
  });
  const report = (one: OpeningReport) => self.postMessage(one, { transfer: [...bitmapsOf(one)] });
  // A rejected promise is no error event by itself.
  runOpening(request, report, whenShown).catch(reportError);
};
