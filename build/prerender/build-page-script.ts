import { build, type Rolldown } from "vite";
import { keepStyles } from "../vite-keep-styles.ts";
import type { PageFiles } from "./fill-template.ts";

type PageScript = {
  readonly files: PageFiles;
  readonly sources: readonly (readonly [fileName: string, source: string | Uint8Array])[];
};

/**
 * Builds the small script of the text pages and their styles. It is a separate build: built together with the app, the
 * two would share chunks, and the home page would fetch one more file before it starts.
 */
export async function buildPageScript(): Promise<PageScript> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    base: "./",
    publicDir: false,
    plugins: [keepStyles()],
    build: {
      write: false,
      modulePreload: false,
      target: ["es2022", "safari16.4", "firefox115", "chrome109"],
      rolldownOptions: {
        input: "src/ui/page-scripts/text-page-script.ts",
        output: { entryFileNames: "assets/page-[hash].js", assetFileNames: "assets/page-[hash][extname]" },
        checks: { bundlerTimings: false },
      },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const fileThatEnds = (end: string): string => {
    const files = output.map(({ fileName }) => fileName).filter((name) => name.endsWith(end));
    const [file] = files;
    if (!file || files.length > 1)
      throw new Error(`The text pages need one ${end} file, not ${files.length}.`);
    return file;
  };
  return {
    files: { script: fileThatEnds(".js"), style: fileThatEnds(".css") },
    sources: output.map((part) => [part.fileName, part.type === "chunk" ? part.code : part.source]),
  };
}
