import { failure, type Result, success } from "../../model/result.ts";
import type { ShareError } from "./share-file.ts";

type Copied = Promise<Result<true, ShareError>>;

export const canCopyPictures = (): boolean =>
  typeof ClipboardItem === "function" && typeof navigator.clipboard?.write === "function";

export async function copyPicture(png: Blob): Copied {
  try {
    // Safari needs a promise in the item, and all others accept it: https://webkit.org/blog/10855/async-clipboard-api/
    await navigator.clipboard.write([new ClipboardItem({ "image/png": Promise.resolve(png) })]);
    return success(true);
  } catch {
    return failure("copy-refused");
  }
}

export async function copyText(text: string): Copied {
  try {
    await navigator.clipboard.writeText(text);
    return success(true);
  } catch {
    return failure("copy-refused");
  }
}
