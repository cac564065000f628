import { commands } from "vitest/browser";
import { type Opened, openCompletely } from "../support/open-completely.ts";
import type { PhotoName } from "../support/real-photos.ts";
import { fromBase64 } from "./base64.ts";

export async function openCorpus(name: PhotoName): Promise<Opened> {
  return openCompletely(new Blob([fromBase64(await commands.readPhoto(name))]));
}
