import { build, type Rolldown } from "vite";

/** Bundles a browser script and its imports into one minified classic script, to be inlined in a page. */
export async function inlineScript(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      // Old syntax, so that a browser too old for the rest can still say so.
      target: "es2017",
      rolldownOptions: { input, output: { format: "iife" }, checks: { bundlerTimings: false } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const [chunk, ...others] = output;
  if (others.length > 0) throw new Error(`${input} is more than one file.`);
  const code = chunk.code.trim();
  if (code.includes("</")) throw new Error(`${input} would end its element.`);
  return code;
}
