import { makePicture } from "./make-picture.ts";
import type { SavingReport, SavingRequest } from "./saving-messages.ts";

const report = (one: SavingReport) => self.postMessage(one);

// One picture at a time: the page waits for the reply before the next request, and terminates the worker to stop it.
self.onmessage = ({ data }: MessageEvent<SavingRequest>) => {
  makePicture(data, (progress) => report({ kind: "progress", progress })).then(
    (made) => report(made.ok ? { kind: "made", picture: made.value } : { kind: "failed", code: made.code }),
    // Without reportError, a rejected promise would not fire the worker's error event.
    (reason) => reportError(reason),
  );
};
