import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/** The next version's text for "Reset". */
export const NEXT_WORDS = "Begin anew";

/** Builds the site again as its next version, with one text changed. Returns the folder. */
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
