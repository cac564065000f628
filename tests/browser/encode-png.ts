import { failure, type Result, success } from "../../src/model/result.ts";

export type EncodeError = "encoding-failed";

/** A canvas as a PNG file. A browser short of memory returns no blob or one of another type; both are failures. */
export async function encodePng(canvas: HTMLCanvasElement): Promise<Result<Blob, EncodeError>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  return blob?.type === "image/png" ? success(blob) : failure("encoding-failed");
}
