import { build, type Rolldown } from "vite";

/** A browser script with all it imports as one piece of classic script, made small, to stand in a page itself. */
export async function inlineScript(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      modulePreload: false,
      // A browser that is too old for the rest can still say so.
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
