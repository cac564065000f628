import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/** What the next version says where this one says "Reset". */
export const NEXT_WORDS = "Begin anew";

/** Builds the site once more as its next version, with one word changed. Returns the folder. */
export async function buildNextVersion(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "next-version-"));
  process.env.NODE_ENV = "production";
  await build({
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
    plugins: [
      {
        name: "next-version",
        transform: {
          filter: { id: /\/en\.ts\?part=app$/ },
          handler: (code) => code.replace('"Reset"', `"${NEXT_WORDS}"`),
        },
      },
    ],
  });
  return folder;
}
