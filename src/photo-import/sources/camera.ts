import { failure, type Result, success } from "../../model/result.ts";

/** Why there is no picture from the camera. Messages are keyed by it. */
export type CameraError = "camera-refused" | "camera-absent" | "camera-busy";

/** Square enough for a face, large enough for every site: cameras give the nearest they have. */
const WISH: MediaTrackConstraints = { facingMode: "user", width: { ideal: 1920 }, height: { ideal: 1440 } };

/** Starts the camera that faces the person. The caller stops it with `stopCamera`. */
export async function startCamera(): Promise<Result<MediaStream, CameraError>> {
  // Absent where the page is not served securely, and in some browsers inside apps.
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

/** Switches the camera and its light off. */
export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** The frame that the video shows now, as others would see the person: not mirrored. Null if there is none yet. */
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
