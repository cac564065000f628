import { createServer } from "vite";

export type Harness = { readonly url: string; readonly close: () => Promise<void> };

/** Serves the page that renders compositions off stage, directly from the source. */
export async function serveHarness(): Promise<Harness> {
  const server = await createServer({
    server: { port: 0, host: "127.0.0.1", watch: null },
    optimizeDeps: { entries: ["tests/harness/index.html"] },
    cacheDir: "node_modules/.vite-harness",
    logLevel: "warn",
  });
  await server.listen();
  return {
    url: `${server.resolvedUrls?.local[0]}tests/harness/index.html`,
    close: () => server.close(),
  };
}
