import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build, type InlineConfig, type Rolldown } from "vite";

/** Runs a build without vite.config.ts and returns its files, without writing them. */
export async function buildInMemory(
  options: NonNullable<InlineConfig["build"]>,
  config: InlineConfig = {},
): Promise<Rolldown.RolldownOutput["output"]> {
  const checks = { bundlerTimings: false, ...options.rolldownOptions?.checks };
  const built = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    ...config,
    build: { ...options, write: false, rolldownOptions: { ...options.rolldownOptions, checks } },
  });
  return ((Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput).output;
}

/** All files below a folder, as paths from it with "/", sorted so that the order is the same on every machine. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
    .sort();
