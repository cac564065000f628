import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page, Route } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { photoPath } from "../support/real-photos.ts";
import { openApp, withChromium } from "./browser.ts";
import { noteViolations, violations } from "./violations.ts";

withChromium();

declare global {
  interface Window {
    attack(): Promise<Record<string, string>>;
  }
}

/** Another origin, which must never receive a request. */
let foreign: Server;
let foreignUrl = "";
let heard: string[] = [];

beforeAll(async () => {
  foreign = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.setHeader("Access-Control-Allow-Origin", "*").end("heard");
  });
  await new Promise<void>((resolve) => foreign.listen(0, "127.0.0.1", resolve));
  foreignUrl = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
});
beforeEach(() => {
  heard = [];
});
afterAll(() => foreign.close());

/** Serves the first page with only one of the two policies, to show that either alone is sufficient. */
const under = (kept: "header" | "meta tag", markup: string) => async (route: Route) => {
  const response = await route.fetch();
  const headers = response.headers();
  if (kept === "meta tag") delete headers["content-security-policy"];
  let body = await response.text();
  if (kept === "header") body = body.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
  await route.fulfill({ response, headers, body: body.replace("</body>", `${markup}</body>`) });
};

/** Opens the page with injected markup, and an injected script of its own origin that runs after the app's entry. */
async function openAttacked(kept: "header" | "meta tag", markup: string, script = ""): Promise<Page> {
  const { page } = await openApp({}, "", async (page) => {
    await noteViolations(page);
    await page.route(
      inject("appUrl"),
      under(kept, `${markup}<script type="module" src="assets/attack.js"></script>`),
    );
    await page.route("**/assets/attack.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: `window.attack = async () => {${script}};` }),
    );
  });
  // Module scripts run in order, so the page's own has run by now.
  await page.waitForFunction(() => "attack" in window);
  return page;
}

/** A script that tries each snippet, in the app's own origin, and returns the outcome of each. */
const attempts = (tries: Readonly<Record<string, string>>): string => `
  const outcomes = {};
  ${Object.entries(tries)
    .map(
      ([name, code]) => `
  try { ${code}; outcomes[${JSON.stringify(name)}] = "done"; }
  catch (error) { outcomes[${JSON.stringify(name)}] = error.name; }`,
    )
    .join("")}
  return outcomes;`;

/** Starts the script in a separate task: within a test's own evaluation, Chromium allows text to be run as code. */
async function outcomesOf(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        setTimeout(() => window.attack().then(resolve));
      }),
  );
}

describe.each(["header", "meta tag"] as const)("with the %s alone", (kept) => {
  test("markup that was put into the page runs nothing, loads nothing and sends nothing", async () => {
    const page = await openAttacked(
      kept,
      `<script>document.title = "broken"</script>
       <img src="${foreignUrl}/image"><img src="missing" onerror="document.title = 'broken'">
       <link rel="stylesheet" href="${foreignUrl}/style"><style>body { display: none }</style>
       <iframe src="${foreignUrl}/frame"></iframe><object data="${foreignUrl}/object"></object>
       <script src="${foreignUrl}/script"></script><video src="${foreignUrl}/video"></video>
       <base href="${foreignUrl}/"><form id="form" action="${foreignUrl}/form"></form>`,
    );
    await page.evaluate(() => (document.getElementById("form") as HTMLFormElement).submit());
    // The browser reports each violation shortly after blocking it.
    await expect
      .poll(async () => (await violations(page)).map((violation) => violation.split(" ")[0]))
      .toEqual(
        expect.arrayContaining([
          "script-src-elem",
          "script-src-attr",
          "style-src-elem",
          "img-src",
          "frame-src",
          "object-src",
          "media-src",
          "base-uri",
          "form-action",
        ]),
      );
    expect(await page.title()).not.toBe("broken");
    expect(await page.evaluate(() => getComputedStyle(document.body).display)).not.toBe("none");
    expect(heard).toEqual([]);
  });

  test("a script that was taken over can run no text as code and reach no other origin", async () => {
    const page = await openAttacked(
      kept,
      "",
      attempts({
        eval: `eval("1")`,
        "new Function": `new Function("return 1")`,
        "a timer with text": `setTimeout("document.title = 'broken'")`,
        "WebAssembly on the page": `new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))`,
        fetch: `await fetch("${foreignUrl}/fetch")`,
        "an import": `await import("${foreignUrl}/import")`,
        "a worker by a plain address": `new Worker("assets/worker.js")`,
        "HTML from text": `document.createElement("div").innerHTML = "<p>hello</p>"`,
        "a script's text": `document.createElement("script").text = "1"`,
        "a second policy": `trustedTypes.createPolicy("mine", { createHTML: (text) => text })`,
        "the app's own policy again": `trustedTypes.createPolicy("blue-heart", { createHTML: (text) => text })`,
        "a WebSocket": `await new Promise((resolve, reject) => {
          const socket = new WebSocket("${foreignUrl.replace("http", "ws")}/socket");
          socket.onopen = resolve; socket.onerror = () => reject(new TypeError("refused"));
        })`,
      }),
    );
    const outcomes = await outcomesOf(page);
    expect(Object.entries(outcomes).filter(([, outcome]) => outcome === "done")).toEqual([]);
    await page.evaluate((address) => navigator.sendBeacon(`${address}/beacon`, "x"), foreignUrl);
    await expect.poll(() => violations(page)).toContainEqual(expect.stringMatching(/^connect-src .*beacon/));
    expect(heard).toEqual([]);
  });
});

describe("a worker that was taken over", () => {
  test.each(["saving.worker", "opening.worker"])("reaches no other origin: %s", async (name) => {
    const { page } = await openApp({}, "", (page) =>
      page.context().route(`**/${name}-*.js`, async (route) =>
        route.fulfill({
          response: await route.fetch(),
          body: `const channel = new BroadcastChannel("outcome");
            fetch("${foreignUrl}/worker").then(() => "done", () => "refused")
              .then((outcome) => setInterval(() => channel.postMessage(outcome), 50));`,
        }),
      ),
    );
    if (name === "opening.worker")
      await page.locator("input[type=file]").setInputFiles(photoPath("portrait-5"));
    else await page.getByRole("button", { name: "Just the heart, no photo" }).click();
    const outcome = await page.evaluate(
      () =>
        new Promise((resolve) => {
          new BroadcastChannel("outcome").onmessage = ({ data }) => resolve(data);
        }),
    );
    expect(outcome).toBe("refused");
    expect(heard).toEqual([]);
  });
});
