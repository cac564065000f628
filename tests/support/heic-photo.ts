import { readFile } from "node:fs/promises";
import { join } from "node:path";

export const heicPhoto = {
  name: "IMG_0001.heic",
  mimeType: "image/heic",
  buffer: await readFile(join(import.meta.dirname, "../fixtures/heic/plain.heic")),
};
