import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { build } from "vite";
import { libheif } from "../../build/libheif/vite-libheif.ts";

// The page's policy (build/policy/directives.ts), but with WebAssembly, which only the HEIC worker's policy allows.
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

export type HeicSite = {
  readonly page: string;
  readonly folder: string;
  readonly close: () => Promise<void>;
};

/** Builds the bench page as the app is built, and serves it below a path with the above policy. */
export async function serveHeicPage(extraFiles: Readonly<Record<string, string>> = {}): Promise<HeicSite> {
  const folder = await mkdtemp(join(tmpdir(), "heic-page-"));
  await build({
    configFile: false,
    root: join(import.meta.dirname, "page"),
    base: "./",
    logLevel: "error",
    plugins: [libheif()],
    worker: { format: "es" },
    build: { outDir: folder, emptyOutDir: true, target: "es2022", modulePreload: { polyfill: false } },
  });
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? "", "http://localhost").pathname);
    // Chromium requests it on its own; a 404 would appear in the console.
    if (path === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    const file =
      extraFiles[path] ??
      (path.startsWith("/fixtures/")
        ? join(import.meta.dirname, "..", "fixtures/heic", path.slice(9))
        : join(folder, path.replace(/^\/below\//, "")));
    try {
      const bytes = await readFile(file);
      response.setHeader("Content-Security-Policy", POLICY);
      response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
      if (path.includes("/vendor/")) response.setHeader("Cache-Control", "max-age=31536000, immutable");
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    page: `http://127.0.0.1:${port}/below/index.html`,
    folder,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
