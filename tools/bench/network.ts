import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright";
import { launchChromium } from "./engines.ts";
import type { BenchPhoto } from "./photos.ts";

/** A connection, as Lighthouse names them, and the factor by which the processor is throttled. */
export const LINES = [
  { name: "slow 3G", latencyMs: 400, kbitPerSecond: 400, slowdown: 4 },
  { name: "slow 4G", latencyMs: 150, kbitPerSecond: 1600, slowdown: 4 },
  { name: "no limits", latencyMs: 0, kbitPerSecond: null, slowdown: 1 },
] as const;

type Line = (typeof LINES)[number];

/** Milliseconds from the navigation; bytes as transferred. */
export type Visit = {
  readonly control: number;
  readonly photoSeen: number;
  readonly bytes: number;
  readonly requests: number;
};

export type NetworkRun = {
  readonly line: Line["name"];
  readonly visits: readonly Visit[];
};

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

/**
 * First visits on a phone, from opening the address to seeing one's own photo, which is chosen as soon as the control
 * is there. Service workers are blocked, so that each visit is a first one.
 */
export async function measureNetwork(photo: BenchPhoto, rounds: number): Promise<readonly NetworkRun[]> {
  const app = await serveCompressed("dist");
  const browser = await launchChromium();
  try {
    const runs: NetworkRun[] = [];
    for (const line of LINES) {
      const visits: Visit[] = [];
      for (let round = 0; round < rounds; round++) visits.push(await visit(browser, app.url, line, photo));
      runs.push({ line: line.name, visits });
    }
    return runs;
  } finally {
    await browser.close();
    app.close();
  }
}

async function visit(browser: Browser, url: string, line: Line, photo: BenchPhoto): Promise<Visit> {
  const context = await browser.newContext({ ...PHONE, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    const throughput = line.kbitPerSecond === null ? -1 : (line.kbitPerSecond * 1000) / 8;
    await devtools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: line.latencyMs,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: line.slowdown });
    let bytes = 0;
    let requests = 0;
    devtools.on("Network.requestWillBeSent", () => {
      requests += 1;
    });
    devtools.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForSelector("input[type=file]", { state: "attached" });
    const control = await page.evaluate(() => performance.now());
    await page.setInputFiles("input[type=file]", photo.path);
    return { control, photoSeen: await paintedAt(page), bytes, requests };
  } finally {
    await context.close();
  }
}

async function paintedAt(page: Page): Promise<number> {
  const seen = await page.waitForFunction(
    () => performance.getEntriesByName("photo-painted")[0]?.startTime,
    null,
    { timeout: 60_000 },
  );
  return (await seen.jsonValue()) ?? Number.NaN;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** Serves a folder with gzip, as hosts do; Vite's preview server does not compress. */
async function serveCompressed(folder: string): Promise<{ url: string; close: () => void }> {
  const compressed = new Map<string, Buffer>();
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    const path = `${folder}${pathname}${pathname.endsWith("/") ? "index.html" : ""}`;
    if (!existsSync(path)) return response.writeHead(404).end();
    const body = compressed.get(path) ?? gzipSync(readFileSync(path), { level: 9 });
    compressed.set(path, body);
    const type = TYPES[extname(path)] ?? "application/octet-stream";
    return response.writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip" }).end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
