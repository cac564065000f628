import { failure, type Result, success } from "../../model/result.ts";

/** Why a picture or text could not be passed on: by the share sheet, by the clipboard. */
export type ShareError = "share-failed" | "copy-refused";

/** A sample file: support does not depend on the particular picture. */
const EXAMPLE = new File([], "picture.png", { type: "image/png" });

export function canSharePictures(): boolean {
  try {
    return typeof navigator.share === "function" && navigator.canShare?.({ files: [EXAMPLE] }) === true;
  } catch {
    return false;
  }
}

type Shared = Promise<Result<"shared" | "closed" | "open", ShareError>>;

/**
 * Opens the system's share sheet at once, while the tap's user activation lasts. Closing it is not a failure; `open`
 * means that an earlier sheet is still there. On some systems the promise never settles: nothing may wait for it.
 */
async function share(data: ShareData): Shared {
  try {
    await navigator.share(data);
    return success("shared");
  } catch (reason) {
    const name = reason instanceof Error ? reason.name : "";
    if (name === "AbortError") return success("closed");
    return name === "InvalidStateError" ? success("open") : failure("share-failed");
  }
}

export const shareFile = (file: File): Shared => share({ files: [file] });

export const canShareLinks = (): boolean => typeof navigator.share === "function";

export const shareLink = (text: string, url: string): Shared => share({ text, url });
