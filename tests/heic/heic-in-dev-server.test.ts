import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "vite";
import { expect, test } from "vitest";
import { libheif } from "../../build/libheif/vite-libheif.ts";
import { launchChromium } from "./launch-chromium.ts";

test("the development server has libheif too, below its base path", async () => {
  const cacheDir = await mkdtemp(join(tmpdir(), "heic-dev-"));
  const server = await createServer({
    configFile: false,
    root: join(import.meta.dirname, "page"),
    base: "/below/",
    publicDir: join(import.meta.dirname, "../fixtures/heic"),
    cacheDir,
    logLevel: "error",
    plugins: [libheif()],
    server: { port: 0, host: "127.0.0.1", ws: false, fs: { allow: [join(import.meta.dirname, "../..")] } },
  });
  await server.listen();
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0]}index.html`);
    await page.waitForFunction(() => "bench" in window);
    const outcome = await page.evaluate(() => window.bench("/below/grid.heic", { maxPixels: 1_000_000 }));
    expect(outcome).toMatchObject({ code: "", size: { width: 160, height: 112 } });
  } finally {
    await browser.close();
    await server.close();
    await rm(cacheDir, { recursive: true });
  }
}, 60_000);
