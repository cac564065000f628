import { preview } from "vite";
import type { TestProject } from "vitest/node";
import { builtApp } from "../../scripts/built-app.mjs";
import { serveHarness } from "../harness/serve-harness.ts";

/** Serves the built app as a host would, and separately the page that renders off stage. */
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
    /** The number of random files of each kind that are tried. */
    fuzzSeeds: number;
    appUrl: string;
    harnessUrl: string;
  }
}
