import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";

/** The alternatives, set up from npm as their users would. Each has a page in `tools/bench/peers`. */
export const PEERS = ["react-avatar-editor", "react-easy-crop", "cropperjs"] as const;
export type Peer = (typeof PEERS)[number];

const PAGES = resolve("tools/bench/peers");
const BUILT = resolve("node_modules/.cache/bench/peers");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

export type ServedPeers = { pageOf(peer: Peer): string; close(): Promise<void> };

/** Builds the peers' pages in the same way as our own. Returns their folder. */
export async function buildPeers(): Promise<string> {
  await build({
    configFile: false,
    root: PAGES,
    base: "./",
    logLevel: "warn",
    plugins: [react()],
    build: {
      outDir: BUILT,
      emptyOutDir: true,
      rolldownOptions: { input: PEERS.map((peer) => join(PAGES, `${peer}.html`)) },
    },
  });
  return BUILT;
}

export async function servePeers(): Promise<ServedPeers> {
  await buildPeers();
  const server = createServer(async ({ url = "" }, response) => {
    const path = /^\/([\w./-]+)$/.exec(url)?.[1] ?? "";
    const content = path.includes("..") ? null : await readFile(join(BUILT, path)).catch(() => null);
    if (!content) return response.writeHead(404).end();
    return response.setHeader("content-type", TYPES[extname(path)] ?? "").end(content);
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  return {
    pageOf: (peer) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${peer}.html`,
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
