import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Downloaded, pause } from "./engine.ts";

const LIMIT_MS = 30_000;

/** A PNG's last chunk (https://www.w3.org/TR/png-3/#11IEND): a file that ends with it is complete. */
const PNG_END = Buffer.from("0000000049454e44ae426082", "hex");

/** Waits for a picture to appear in a folder, for browsers that do not report downloads. */
export async function catchDownload(folder: string, start: () => Promise<void>): Promise<Downloaded> {
  for (const name of await pictures(folder)) await rm(join(folder, name));
  await start();
  for (const end = Date.now() + LIMIT_MS; Date.now() < end; await pause(50)) {
    const [name] = await pictures(folder);
    if (!name) continue;
    // Firefox first creates an empty file and then replaces it.
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes?.subarray(-PNG_END.length).equals(PNG_END)) return { name, bytes };
  }
  throw new Error(`No picture was downloaded; there are ${await readdir(folder)}.`);
}

const pictures = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith(".png"));
