import { bitmapsOf, type OpeningRequest } from "./opening-messages.ts";
import { runOpening } from "./run-opening.ts";

// One photo in a worker's life: ended with it, the worker gives back all memory at once. A bug is not caught here: it
// surfaces as the worker's error event.
self.onmessage = ({ data }: MessageEvent<OpeningRequest>) => {
  void runOpening(data, (report) => self.postMessage(report, { transfer: [...bitmapsOf(report)] })).catch(
    (reason) =>
      // A rejected promise is no error event by itself.
      reportError(reason),
  );
};
