import type { EncodeReport, EncodeRequest } from "./encode-messages.ts";
import { encodePicture } from "./encode-picture.ts";

// Encodes one picture after another; whoever wants a newer one instead ends this worker.

self.onmessage = async ({ data }: MessageEvent<EncodeRequest>) => {
  const result = await encodePicture(data);
  data.picture.close();
  const report: EncodeReport = result.ok
    ? { kind: "encoded", picture: result.value }
    : { kind: "failed", code: result.code };
  self.postMessage(report);
};
