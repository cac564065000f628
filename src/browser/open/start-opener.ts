import { startWorker } from "../trusted-script.ts";
import { bitmapsOf, type OpeningReport, type OpeningRequest } from "./opening-messages.ts";
import openingWorker from "./opening-worker.ts?worker&url";

type Listener = (report: OpeningReport | { readonly kind: "died" }) => void;

/** A worker whose code does not come is started again twice, after so long each time. Milliseconds. */
const RESTART_MS = 1000;
const RESTARTS = 2;

let spare: Worker | null = null;

const canUseWorker = (): boolean => typeof Worker !== "undefined" && typeof OffscreenCanvas !== "undefined";

const startOpening = (): Worker => startWorker(openingWorker, "opening");

/** Starts a worker ahead of the next photo, so that choosing one never waits for it. */
export function warmUp(): void {
  if (!canUseWorker() || spare) return;
  const worker = startOpening();
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
  let stop = () => {};
  let isStopped = false;
  /** Some of Android's content providers serve the page and not its workers. */
  const readOnPage = async (file: Blob) => {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (isStopped) return;
    if (!bytes) return listen({ kind: "failed", code: "unreadable-file" });
    stop();
    start(RESTARTS, new Blob([bytes]));
  };
  const start = (restarts: number, file = request.file) => {
    const worker = spare ?? startOpening();
    spare = null;
    let isLoaded = false;
    let restart: ReturnType<typeof setTimeout> | undefined;
    worker.onmessage = ({ data }: MessageEvent<OpeningReport>) => {
      isLoaded = true;
      const isUnreadable = data.kind === "failed" && data.code === "unreadable-file";
      if (isUnreadable && file === request.file) void readOnPage(file);
      else listen(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (isLoaded || restarts === 0) return listen({ kind: "died" });
      worker.onerror = null;
      restart = setTimeout(() => start(restarts - 1, file), RESTART_MS);
      return undefined;
    };
    worker.postMessage({ ...request, file });
    stop = () => {
      clearTimeout(restart);
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    };
  };
  start(RESTARTS);
  return () => {
    isStopped = true;
    stop();
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
