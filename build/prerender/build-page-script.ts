import { buildInMemory } from "../built-files.ts";
import { classNames } from "../vite-class-names.ts";
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
  const output = await buildInMemory(
    {
      modulePreload: false,
      target: ["es2022", "safari16.4", "firefox115", "chrome109"],
      rolldownOptions: {
        input: "src/ui/page-scripts/text-page-script.ts",
        output: { entryFileNames: "assets/page-[hash].js", assetFileNames: "assets/page-[hash][extname]" },
      },
    },
    { base: "./", plugins: [classNames(), keepStyles()] },
  );
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

/** Bundles a browser script and its imports into one minified classic script, to be inlined in a page. */
export async function inlineScript(input: string): Promise<string> {
  const [chunk, ...others] = await buildInMemory({
    modulePreload: false,
    // In old syntax, so that this script still runs, and shows a message, in browsers too old for the rest.
    target: "es2017",
    rolldownOptions: { input, output: { format: "iife" } },
  });
  if (others.length > 0) throw new Error(`${input} is more than one file.`);
  const code = chunk.code.trim();
  if (code.includes("</")) throw new Error(`${input} would end its element.`);
  return code;
}
