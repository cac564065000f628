import { preview } from "vite";
import type { TestProject } from "vitest/node";
import { builtApp } from "../../scripts/built-app.mjs";
import { serveHarness } from "../harness/serve-harness.ts";

/** Serves the built app as a host would; beside it, the page that renders off the stage. */
export default async function serveBuild(project: TestProject): Promise<() => Promise<void>> {
  builtApp();
  const app = await preview({ preview: { port: 0 }, logLevel: "warn" });
  const harness = await serveHarness();
  project.provide("appUrl", app.resolvedUrls?.local[0] ?? "");
  project.provide("harnessUrl", harness.url);
  return async () => {
    await app.close();
    await harness.close();
  };
}

declare module "vitest" {
  interface ProvidedContext {
    /** How many random files of each kind are tried. */
    fuzzSeeds: number;
    appUrl: string;
    harnessUrl: string;
  }
}
