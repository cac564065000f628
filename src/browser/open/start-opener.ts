import { trustedScript } from "../trusted-script.ts";
import { bitmapsOf, type OpeningReport, type OpeningRequest } from "./opening-messages.ts";
import openingWorker from "./opening-worker.ts?worker&url";

type Listener = (report: OpeningReport | { readonly kind: "died" }) => void;

let spare: Worker | null = null;

const canUseWorker = (): boolean => typeof Worker !== "undefined" && typeof OffscreenCanvas !== "undefined";

const startWorker = (): Worker =>
  new Worker(trustedScript(openingWorker), { type: "module", name: "opening" });

/** Starts a worker ahead of the next photo, so that choosing one never waits for it. */
export function warmUp(): void {
  if (!canUseWorker() || spare) return;
  const worker = startWorker();
  spare = worker;
  // A spare that could not be loaded must not be handed out: the next photo tries again.
  worker.onerror = (event) => {
    event.preventDefault();
    if (spare === worker) spare = null;
  };
}

/** Opens one file. Returns a way to stop: at once, all memory given back, and nothing reported afterwards. */
export function startOpener(request: OpeningRequest, listen: Listener): () => void {
  if (!canUseWorker()) return openOnPage(request, listen);
  const worker = spare ?? startWorker();
  spare = null;
  worker.onmessage = ({ data }: MessageEvent<OpeningReport>) => listen(data);
  worker.onerror = (event) => {
    event.preventDefault();
    listen({ kind: "died" });
  };
  worker.postMessage(request);
  return () => {
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
    warmUp();
  };
}

/** Safari before 16.4 has no canvas in workers. */
function openOnPage(request: OpeningRequest, listen: Listener): () => void {
  let stopped = false;
  const report = (one: OpeningReport) => {
    if (!stopped) return listen(one);
    for (const bitmap of bitmapsOf(one)) bitmap.close();
    return undefined;
  };
  import("./run-opening.ts")
    .then(({ runOpening }) => runOpening(request, report))
    .catch(() => !stopped && listen({ kind: "died" }));
  return () => {
    stopped = true;
  };
}
