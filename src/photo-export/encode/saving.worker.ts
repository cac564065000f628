import { makePicture } from "./make-picture.ts";
import type { SavingReport, SavingRequest } from "./saving-messages.ts";

const report = (one: SavingReport) => self.postMessage(one);

// One picture at a time: the page asks for the next when this one is answered, and ends the worker to stop it.
self.onmessage = ({ data }: MessageEvent<SavingRequest>) => {
  makePicture(data, (progress) => report({ kind: "progress", progress })).then(
    (made) => report(made.ok ? { kind: "made", picture: made.value } : { kind: "failed", code: made.code }),
    // A rejected promise is no error event by itself.
    (reason) => reportError(reason),
  );
};
