import { build, preview } from "vite";
import type { TestProject } from "vitest/node";
import { serveHarness } from "../harness/serve-harness.ts";

/** Builds the app and serves it as a host would; beside it, the page that renders off the stage. */
export default async function serveBuild(project: TestProject): Promise<() => Promise<void>> {
  // Vite builds React for development where NODE_ENV is already set, as the test runner does.
  process.env.NODE_ENV = "production";
  await build({ logLevel: "warn" });
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
    appUrl: string;
    harnessUrl: string;
  }
}
