import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".ics": "text/calendar",
  ".webmanifest": "application/manifest+json",
};

/** A static file host at a fixed address. Its files can be replaced, and it can be stopped and restarted. */
export type SiteServer = {
  /** The site's root, in a folder of the host. */
  readonly url: string;
  /** Switches to another build; the previous build's files are gone. */
  readonly show: (folder: string) => void;
  /** Answers a path (from the root) with this text; null: with 404; undefined: with its file again. */
  readonly answerWith: (path: string, script: string | null | undefined) => void;
  readonly stop: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** "GET assets/x.js", relative to the site's root; paths outside it start with a slash. */
  readonly requests: string[];
};

/** Serves a built site below `base`, "/folder/", on a free port that is the same after a restart. */
export async function serveSite(folder: string, base: string): Promise<SiteServer> {
  let shown = folder;
  const requests: string[] = [];
  const answers = new Map<string, string | null | undefined>();

  const server: Server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://host");
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
    requests.push(`${request.method} ${path}`);
    const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const ready = answers.get(path);
    const bytes =
      ready === undefined ? await readFile(join(shown, name)).catch(() => null) : ready && Buffer.from(ready);
    if (!bytes || path.startsWith("/") || request.method !== "GET") {
      response.writeHead(bytes ? 405 : 404, { "Content-Type": "text/html" }).end("Not here.");
      return;
    }
    const tag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
    // What a network answers in the site's place may be cached, as far as the network says.
    const isForeign = ready !== undefined && name.endsWith(".html");
    const isNamedByContent = /^(assets|vendor)\//.test(path);
    const caching = isForeign
      ? "max-age=86400"
      : isNamedByContent
        ? "max-age=31536000, immutable"
        : "no-cache";
    const headers = { "Content-Type": TYPES[extname(name)] ?? "", "Cache-Control": caching, ETag: tag };
    if (request.headers["if-none-match"] === tag) response.writeHead(304, headers).end();
    else response.writeHead(200, headers).end(bytes);
  });
  let port = 0;
  const start = () => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      server.closeAllConnections();
      return undefined;
    });
  await start();
  port = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${port}${base}`,
    show: (next) => {
      shown = next;
    },
    answerWith: (path, script) => void answers.set(path, script),
    stop,
    start,
    requests,
  };
}
