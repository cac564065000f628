import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, readBuiltSite } from "../../build/policy/built-site.ts";
import { headersFor } from "../../build/policy/headers.ts";
import { precompress } from "../../scripts/precompress.mjs";
import { hasNginx, type Nginx, startNginx } from "../../scripts/start-nginx.ts";
import { ar } from "../../src/i18n/ar.ts";
import { en } from "../../src/i18n/en.ts";
import { expectQuiet, openApp, withChromium } from "./browser.ts";
import { noteViolations, violations } from "./violations.ts";
import { wholeJourney } from "./whole-journey.ts";

withChromium("camera");

let root = "";
let nginx: Nginx;
let site: BuiltSite;

beforeAll(async () => {
  if (!hasNginx()) return;
  root = await mkdtemp(join(tmpdir(), "served-"));
  // In a subfolder, where the most can go wrong.
  const app = join(root, "heart");
  await cp("dist", app, { recursive: true });
  site = readBuiltSite(app);
  precompress(app);
  // Hidden files that are easily copied to a host along with the folder.
  await cp("deploy/.htaccess", join(app, ".htaccess"));
  await mkdir(join(app, ".git"));
  await writeFile(join(app, ".git/config"), "[core]");
  await writeFile(join(app, "ar/.env"), "SECRET=1");
  nginx = await startNginx({ root, dist: app });
});
afterAll(async () => {
  await nginx?.close();
  await rm(root, { recursive: true, force: true });
});

type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
};

/** Sends a request as a browser would, and returns the response undecoded. */
const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(new URL(path, nginx.url), { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part) => parts.push(part));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .once("error", reject)
      .end();
  });

// Debian's nginx is installed in CI (.ci/run). Elsewhere: apt-get install nginx.
describe.skipIf(!hasNginx())("on Debian's nginx with deploy/nginx.conf, in a folder of the host", () => {
  test("the whole journey meets no refusal and no other origin", async () => {
    const { page, noise } = await openApp({ permissions: ["camera"] }, `${nginx.url}heart/`, noteViolations);
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    expect((await wholeJourney(page)).width).toBe(1024);
    expect(await violations(page)).toEqual([]);
    expectQuiet(noise);
  });

  test("every file comes with its headers", async () => {
    for (const file of site.files.filter((file) => file !== "_headers")) {
      const { status, headers } = await get(`heart/${file}`);
      expect(status, file).toBe(200);
      for (const [name, value] of Object.entries(headersFor(`/heart/${file}`, site.inline)))
        expect(headers[name.toLowerCase()], `${file}: ${name}`).toBe(value);
    }
  });

  test("a folder is its page, and what is not there is a 404 with headers too", async () => {
    expect((await get("heart/")).headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(await get("heart")).toMatchObject({ status: 301, headers: { location: "/heart/" } });
    const missing = await get("heart/nothing");
    expect(missing.status).toBe(404);
    expect(missing.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(missing.headers.server).toBe("nginx");
  });

  test("at the root of a host, too, the nearest page says what is missing", async () => {
    const app = join(root, "heart");
    const atRoot = await startNginx({ root: app, dist: app });
    try {
      for (const [path, words] of [
        ["nothing", en],
        ["ar/nothing", ar],
        ["ar/why/nothing", ar],
        ["why/nothing", en],
      ] as const) {
        const response = await fetch(atRoot.url + path);
        expect(response.status, path).toBe(404);
        expect(await response.text(), path).toContain(`<h1>${words["missing.title"]}</h1>`);
      }
    } finally {
      await atRoot.close();
    }
  });

  test.each([
    ["heart/nothing", en],
    ["heart/why/nothing/at/all", en],
    ["heart/assets/gone-a1b2.js", en],
    ["heart/index.html.gz", en],
    ["heart/_headers", en],
    ["heart/.git/config", en],
    ["heart/.htaccess", en],
    ["heart/ar/.env", ar],
    ["heart/ar/nothing", ar],
    ["heart/ar/why/nothing", ar],
  ])("%s is answered with the page for what is missing, which nothing keeps", async (path, words) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(404);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(body.toString()).toContain(`<h1>${words["missing.title"]}</h1>`);
    expect(headers).not.toHaveProperty("cache-control");
    for (const [name, value] of Object.entries(headersFor("/", site.inline)))
      if (name !== "Cache-Control") expect(headers[name.toLowerCase()], name).toBe(value);
  });

  test("no visitor's address is written down, not even where something goes wrong", async () => {
    // A folder without a page, and an address that is too long.
    expect((await get("heart/icons/")).status).toBe(403);
    await get(`heart/${"x".repeat(5000)}`);
    await get("heart/nothing");
    expect(nginx.errorLog()).not.toMatch(/client:|127\.0\.0\.1/);
  });

  test("the compressed files are sent to who takes them, and are not to be had by themselves", async () => {
    const script = site.files.find((file) => /^assets\/index-.*\.js$/.test(file)) ?? "";
    const plain = await get(`heart/${script}`);
    const packed = await get(`heart/${script}`, { "accept-encoding": "gzip, deflate, br" });
    expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "Accept-Encoding" });
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect((await get(`heart/${script}.gz`)).status).toBe(404);
    expect((await get(`heart/${script}.br`)).status).toBe(404);
  });

  test("a page that has not changed is not sent again", async () => {
    const { headers } = await get("heart/");
    const again = await get("heart/", { "if-none-match": String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });
});
