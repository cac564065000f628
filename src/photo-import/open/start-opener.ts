import { canDrawInWorkers, startWorker } from "../../platform/trusted-script.ts";
import openingWorker from "./opening.worker.ts?worker&url";
import { bitmapsOf, type OpeningRequest, type OpeningUpdate, PHOTO_SHOWN } from "./opening-messages.ts";

export type OpenerUpdate = OpeningUpdate | { readonly kind: "died" };

type Listener = (report: OpenerUpdate) => void;

export type Opener = {
  /** Call this once the photo is visible: resources that are not urgent are loaded then. */
  readonly photoShown: () => void;
  /** Stops the work at once, frees all memory, and reports nothing more. */
  readonly stop: () => void;
};

/** If the worker's code fails to load, it is started again `RESTARTS` times, after this pause each time. */
const RESTART_MS = 1000;
const RESTARTS = 2;

export function startOpener(request: OpeningRequest, listen: Listener): Opener {
  if (!canDrawInWorkers()) return openOnPage(request, listen);
  let worker: Worker;
  let restart: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  let isShown = false;
  const end = () => {
    clearTimeout(restart);
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
  };
  /** Some of Android's content providers give access to the page but not to its workers. */
  const readOnPage = async (file: Blob) => {
    const bytes = await file.arrayBuffer().catch(() => null);
    if (isStopped) return;
    if (!bytes) return listen({ kind: "failed", code: "unreadable-file" });
    end();
    start(RESTARTS, new Blob([bytes]));
  };
  const start = (restarts: number, file = request.file) => {
    worker = startWorker(openingWorker, "opening");
    let isLoaded = false;
    worker.onmessage = ({ data }: MessageEvent<OpeningUpdate>) => {
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
    if (isShown) worker.postMessage(PHOTO_SHOWN);
  };
  start(RESTARTS);
  return {
    photoShown: () => {
      isShown = true;
      worker.postMessage(PHOTO_SHOWN);
    },
    stop: () => {
      isStopped = true;
      end();
    },
  };
}

/** Safari before 16.4 has no canvas in workers. */
function openOnPage(request: OpeningRequest, listen: Listener): Opener {
  let isStopped = false;
  let photoShown = () => {};
  const whenShown = new Promise<void>((resolve) => {
    photoShown = resolve;
  });
  const report = (one: OpeningUpdate) => {
    if (!isStopped) return listen(one);
    for (const bitmap of bitmapsOf(one)) bitmap.close();
    return undefined;
  };
  import("./run-opening.ts")
    .then(({ runOpening }) => runOpening(request, report, whenShown))
    .catch(() => !isStopped && listen({ kind: "died" }));
  return {
    photoShown,
    stop: () => {
      isStopped = true;
    },
  };
}
