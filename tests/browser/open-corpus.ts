import { commands } from "vitest/browser";
import { openPhoto } from "../../src/browser/open-photo.ts";
import type { Photo } from "../../src/browser/photo.ts";
import type { PhotoName } from "../support/real-photos.ts";
import { fromBase64 } from "./pixels.ts";

/** Opens one of the real photos as the page does. */
export async function openCorpus(name: PhotoName): Promise<Photo> {
  const bytes = fromBase64(await commands.readPhoto(name));
  const result = await openPhoto(new Blob([bytes]), new AbortController().signal);
  if (!result.ok) throw new Error(`${name} did not open: ${result.code}`);
  return result.value;
}
