import { describe, expect, inject, test } from "vitest";
import { readBuiltSite } from "../../build/policy/built-site.ts";
import { staleDeployFiles } from "../../build/policy/deploy-files.ts";
import { headersFor } from "../../build/policy/headers.ts";
import { allPages } from "../../src/campaign/all-pages.ts";
import { sitePath } from "../../src/campaign/site-paths.ts";
import { expectQuiet, openApp, withChromium } from "./browser.ts";
import { noteViolations, violations } from "./violations.ts";
import { noteWaysOut, waysOut, waysOutIn, waysOutOf } from "./ways-out.ts";
import { wholeJourney } from "./whole-journey.ts";

withChromium("camera");

describe("under the policy that a host sends", () => {
  test("the whole journey meets no refusal, and asks for nothing but its own parts", async () => {
    const { page, noise } = await openApp({ permissions: ["camera"] }, "", async (page) => {
      await noteViolations(page);
      await noteWaysOut(page);
    });
    await page.getByRole("button", { name: "Choose a photo" }).waitFor();
    const later: string[] = [];
    page.context().on("request", (request) => {
      const { origin, pathname, protocol } = new URL(request.url());
      if (protocol === "blob:") return;
      expect(origin).toBe(new URL(inject("appUrl")).origin);
      expect(request.method()).toBe("GET");
      expect(request.postData()).toBeNull();
      later.push(pathname.slice(1));
    });
    const saved = await wholeJourney(page);
    expect(saved.width).toBe(1024);
    expect(await violations(page)).toEqual([]);
    expect(await waysOut(page)).toEqual([]);
    expectQuiet(noise);
    // Only files of the build are fetched later; docs/privacy.md lists them.
    const { files } = readBuiltSite("dist");
    const asFile = (path: string) => path.replace(/(^|\/)$/, "$1index.html");
    expect(later.filter((path) => !files.includes(asFile(path)))).toEqual([]);
    expect(later.some((path) => path.endsWith("libheif.wasm"))).toBe(true);
    expect(later.some((path) => path.includes("blazeface"))).toBe(true);
  });

  test("every page in every language wakes up with no refusal", async () => {
    const { page, noise } = await openApp({}, "", noteViolations);
    for (const { page: name, language } of allPages()) {
      await page.goto(inject("appUrl") + sitePath(name, language));
      if (name === "home") await page.waitForLoadState("networkidle");
      expect(await violations(page), `${language} ${name}`).toEqual([]);
    }
    expectQuiet(noise);
  });

  test("every file of the build comes with its headers", async () => {
    const { files, inline } = readBuiltSite("dist");
    for (const file of files) {
      const response = await fetch(new URL(file, inject("appUrl")));
      const expected = headersFor(`/${file}`, inline);
      // Vite's own server sets Cache-Control itself.
      for (const [name, value] of Object.entries(expected))
        if (name !== "Cache-Control") expect(response.headers.get(name), `${file}: ${name}`).toBe(value);
      await response.body?.cancel();
    }
  });

  test("the browser gives the page the camera, and none of what it could otherwise ask for", async () => {
    const { page, noise } = await openApp();
    const allowed = await page.evaluate(() => {
      const { featurePolicy } = document as Document & {
        featurePolicy: { allowsFeature(name: string): boolean };
      };
      const names = ["camera", "clipboard-write", "microphone", "geolocation", "clipboard-read", "usb"];
      return names.filter((name) => featurePolicy.allowsFeature(name));
    });
    expect(allowed).toEqual(["camera", "clipboard-write"]);
    expectQuiet(noise);
  });
});

describe("the ways out that no policy closes", () => {
  test("stand in no file of the build", () => {
    expect(waysOutOf("dist", readBuiltSite("dist").files)).toEqual([]);
  });

  test("would be found, in a file and in the page", async () => {
    expect(waysOutIn("assets/a.js", `new RTCPeerConnection(); fetch("/", { method: "POST" })`)).toEqual([
      "RTCPeerConnection in assets/a.js",
      "POST in assets/a.js",
    ]);
    expect(waysOutIn("index.html", `<link rel="preconnect" href="https://example.org" />`)).toHaveLength(1);
    const { page } = await openApp({}, "", noteWaysOut);
    await page.evaluate(() => {
      const link = document.createElement("link");
      link.rel = "preconnect";
      link.href = "https://example.invalid";
      document.head.append(link);
      navigator.sendBeacon("/", "x");
      new RTCPeerConnection().close();
    });
    expect([...(await waysOut(page))].sort()).toEqual(["RTCPeerConnection", "link preconnect", "sendBeacon"]);
  });
});

test("the ready files for hosts are what build/policy makes for this build", () => {
  expect(staleDeployFiles("dist"), "npm run policy writes them").toEqual([]);
});
