import { mkdir, readFile, writeFile } from "node:fs/promises";
import sharp from "sharp";
import type { BrowserCommand } from "vitest/node";

const FOLDER = new URL("../golden/", import.meta.url);
const VERSION = new URL("chromium-version.txt", FOLDER);
/** UPDATE_GOLDEN=1 npx vitest run tests/browser/golden.test.ts rewrites the pictures: review them before committing. */
const isUpdate = process.env.UPDATE_GOLDEN === "1";

export type Golden = { readonly rgba: string; readonly madeBy: string };

/** The golden picture of that name: RGBA bytes as base64, and the Chromium that made it. Runs in Node. */
export const goldenPicture: BrowserCommand<
  [picture: { name: string; side: number; rgba: string; chromium: string }]
> = async (_context, picture): Promise<Golden> => {
  const file = new URL(`${picture.name}.webp`, FOLDER);
  if (isUpdate) {
    await mkdir(FOLDER, { recursive: true });
    const raw = { width: picture.side, height: picture.side, channels: 4 as const };
    const encoded = await sharp(Buffer.from(picture.rgba, "base64"), { raw })
      .webp({ lossless: true, effort: 6 })
      .toBuffer();
    await writeFile(file, encoded);
    await writeFile(VERSION, `${picture.chromium}\n`);
  }
  const rgba = await sharp(await readFile(file))
    .ensureAlpha()
    .raw()
    .toBuffer();
  return { rgba: rgba.toString("base64"), madeBy: (await readFile(VERSION, "utf8")).trim() };
};

declare module "vitest/browser" {
  interface BrowserCommands {
    goldenPicture(picture: {
      readonly name: string;
      readonly side: number;
      readonly rgba: string;
      readonly chromium: string;
    }): Promise<Golden>;
  }
}
