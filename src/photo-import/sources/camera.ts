import { failure, type Result, success } from "../../model/result.ts";

/** Why the camera gave no picture. Each code has its own message. */
export type CameraError = "camera-refused" | "camera-absent" | "camera-busy";

/** Close enough to square for a face, and large enough for every site; cameras choose the nearest size they have. */
const WISH: MediaTrackConstraints = { facingMode: "user", width: { ideal: 1920 }, height: { ideal: 1440 } };

/** Starts the front camera. The caller stops it with `stopCamera`. */
export async function startCamera(): Promise<Result<MediaStream, CameraError>> {
  // Missing if the page is not served over HTTPS, and in some in-app browsers.
  if (!navigator.mediaDevices?.getUserMedia) return failure("camera-absent");
  try {
    return success(await navigator.mediaDevices.getUserMedia({ video: WISH, audio: false }));
  } catch (reason) {
    // https://developer.mozilla.org/docs/Web/API/MediaDevices/getUserMedia#exceptions
    const name = reason instanceof DOMException ? reason.name : "";
    if (name === "NotAllowedError" || name === "SecurityError") return failure("camera-refused");
    if (name === "NotFoundError" || name === "OverconstrainedError") return failure("camera-absent");
    return failure("camera-busy");
  }
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** The current video frame, not mirrored: as others would see the person. Null if there is none yet. */
export async function takeFrame(video: HTMLVideoElement): Promise<File | null> {
  if (video.videoWidth === 0) return null;
  const canvas = document.createElement("canvas");
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext("2d")?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.95));
  canvas.width = 0;
  return blob && new File([blob], "selfie.jpg", { type: blob.type });
}
