import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { build, preview } from "vite";

export type Served = { readonly app: string; readonly floor: string; close(): Promise<void> };

const TYPES = { html: "text/html", js: "text/javascript" };

/** Builds the app and serves it as a host would; the bare pages are served separately. */
export async function serve(): Promise<Served> {
  // The runner of this script sets another value, with which React would be built with its slow checks.
  process.env.NODE_ENV = "production";
  await build({ logLevel: "warn" });
  const app = await preview({ preview: { port: 0 }, logLevel: "warn" });
  const floors = createServer(async ({ url = "" }, response) => {
    const [, name, ending] = /^\/([a-z-]+)\.(html|js)(\?|$)/.exec(url) ?? [];
    if (!name || !ending) return response.writeHead(404).end();
    const content = await readFile(`tools/bench/floor/${name}.${ending}`);
    return response.setHeader("content-type", TYPES[ending as keyof typeof TYPES]).end(content);
  });
  await new Promise<void>((resolve) => {
    floors.listen(0, "127.0.0.1", resolve);
  });
  return {
    app: app.resolvedUrls?.local[0] ?? "",
    floor: `http://127.0.0.1:${(floors.address() as AddressInfo).port}/floor.html`,
    async close() {
      await app.close();
      floors.closeAllConnections();
      floors.close();
    },
  };
}
