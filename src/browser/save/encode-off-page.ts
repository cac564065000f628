import { failure, type Result, success } from "../../domain/result.ts";
import type { EncodedPicture, EncodeError, EncodeReport, EncodeRequest } from "./encode-messages.ts";

let idle: Worker | null = null;

const startWorker = (): Worker =>
  new Worker(new URL("./encode-worker.ts", import.meta.url), { type: "module", name: "encoding" });

/**
 * Encodes a picture in a worker, and takes its bitmap. An abort ends it at once and rejects with the signal's reason; a
 * worker that dies or cannot be loaded is a failure, and the next picture gets a new one.
 */
export function encodeOffPage(
  request: EncodeRequest,
  signal: AbortSignal,
): Promise<Result<EncodedPicture, EncodeError>> {
  return new Promise((resolve, reject) => {
    const worker = idle ?? startWorker();
    idle = null;
    const stop = () => {
      worker.terminate();
      reject(signal.reason);
    };
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    worker.onmessage = ({ data }: MessageEvent<EncodeReport>) => {
      signal.removeEventListener("abort", stop);
      idle?.terminate();
      idle = worker;
      resolve(data.kind === "encoded" ? success(data.picture) : failure(data.code));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      signal.removeEventListener("abort", stop);
      worker.terminate();
      resolve(failure("encoding-failed"));
    };
    worker.postMessage(request, [request.picture]);
    return undefined;
  });
}
