import { build, createServer, preview } from "vite";
import type { TestProject } from "vitest/node";

/** Builds the app and serves it as a host would; beside it, the page that renders off the stage. */
export default async function serveBuild(project: TestProject): Promise<() => Promise<void>> {
  // Vite builds React for development where NODE_ENV is already set, as the test runner does.
  process.env.NODE_ENV = "production";
  await build({ logLevel: "warn" });
  const app = await preview({ preview: { port: 4180 }, logLevel: "warn" });
  const harness = await createServer({
    server: { port: 4190 + 10, host: "127.0.0.1", watch: null },
    optimizeDeps: { entries: ["tests/harness/index.html"] },
    cacheDir: "node_modules/.vite-harness",
    logLevel: "warn",
  });
  await harness.listen();
  project.provide("appUrl", app.resolvedUrls?.local[0] ?? "");
  project.provide("harnessUrl", `${harness.resolvedUrls?.local[0]}tests/harness/index.html`);
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
