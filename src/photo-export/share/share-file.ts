import { failure, type Result, success } from "../../model/result.ts";

/** Whether this browser can share such a file with other apps. */
export function canShareFile(file: File): boolean {
  try {
    return typeof navigator.share === "function" && navigator.canShare?.({ files: [file] }) === true;
  } catch {
    return false;
  }
}

/**
 * Opens the system's share sheet at once, while the tap's user activation lasts. Closing it is not a failure. On some
 * systems the promise never settles: nothing may wait for it.
 */
export async function shareFile(file: File): Promise<Result<"shared" | "closed", "share-failed">> {
  try {
    await navigator.share({ files: [file] });
    return success("shared");
  } catch (reason) {
    const name = reason instanceof Error ? reason.name : "";
    // AbortError: the user closed the sheet. InvalidStateError: an earlier sheet is still open and visible.
    return name === "AbortError" || name === "InvalidStateError"
      ? success("closed")
      : failure("share-failed");
  }
}
