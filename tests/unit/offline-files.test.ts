import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { groupOf, listPrecache } from "../../build/offline/list-precache.ts";
import { makeManifest } from "../../build/offline/make-manifest.ts";
import { loadContent } from "../../src/campaign/content/load-content.ts";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { translator } from "../../src/i18n/translator.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { headOf } from "../../src/ui/prerender/page-head.ts";

describe("what the worker keeps", () => {
  test.each([
    ["index.html", "en"],
    ["why/index.html", "en"],
    ["ar/index.html", "ar"],
    ["zh/help/index.html", "zh"],
    ["world-day.ics", "en"],
    ["ar/world-day.ics", "ar"],
    ["assets/ru-B1kZ07tq.js", "ru"],
    ["assets/against-ru-B1kZ07tq.js", "always"],
    ["assets/run-opening-CpPN3TvE.js", "always"],
    ["assets/style-6bXm_9MJ.css", "always"],
    ["assets/ring-BbDhULhp.svg", "always"],
    ["assets/blazeface-GXZynx7u.bin", "late"],
    ["vendor/libheif-1.23.2-5f8e9d06/libheif.js", "late"],
    ["vendor/libheif-1.23.2-5f8e9d06/libheif.wasm", "late"],
    ["vendor/libheif-1.23.2-5f8e9d06/LICENSE.txt", "never"],
    ["assets/blazeface.NOTICE-Ci6sIGr4.txt", "never"],
    ["cards/en.png", "never"],
    ["icons/heart-512.png", "never"],
    ["app.webmanifest", "never"],
    ["share.webmanifest", "never"],
    ["robots.txt", "never"],
    ["sitemap.xml", "never"],
    ["sw.js", "never"],
  ])("%s: %s", (path, group) => {
    expect(groupOf(path)).toBe(group);
  });
});

describe("the list of a built site", () => {
  let dist = "";
  const put = async (path: string, text: string) => {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), text);
  };
  beforeEach(async () => {
    dist = await mkdtemp(join(tmpdir(), "kept-"));
    await put("assets/ar-B1kZ07tq.js", "words");
    await put("ar/index.html", "home");
    await put("ar/why/index.html", "why");
    await put("assets/index-B6YoDEL3.js", "code");
    await put("robots.txt", "all");
  });
  afterEach(() => rm(dist, { recursive: true, force: true }));

  test("names pages by their folders, a language's home page first", () => {
    const { always, languages, late } = listPrecache(dist);
    expect(Object.keys(languages.ar)).toEqual(["ar/", "ar/why/", "assets/ar-B1kZ07tq.js"]);
    // Of "code", as given by `printf code | openssl dgst -sha256 -binary | head -c 18 | base64`.
    expect({ always, late, en: languages.en }).toEqual({
      always: { "assets/index-B6YoDEL3.js": "VpTQii5T/8rgwxA+Wtb2B2q9" },
      late: {},
      en: {},
    });
  });

  test("is another one when a page changes, and the same when nothing kept does", async () => {
    const before = listPrecache(dist);
    await put("robots.txt", "none");
    expect(listPrecache(dist)).toEqual(before);
    await put("ar/why/index.html", "why!");
    expect(listPrecache(dist)).not.toEqual(before);
  });
});

describe("the app", () => {
  test.each(LANGUAGES)(
    "has a name and a short one in %s, and starts at its language's home page",
    async (language) => {
      const manifest = makeManifest(language, await loadMessages(language), "./") as Record<string, string>;
      // Longer names are truncated under an icon.
      expect([...(manifest.short_name ?? "")].length).toBeLessThanOrEqual(14);
      expect(manifest.name).toBeTruthy();
      expect(manifest.start_url).toBe("./");
      expect(manifest.scope).toBe(language === "en" ? "./" : "../");
      expect(manifest).not.toHaveProperty("id");
      expect(manifest.dir).toBe(language === "ar" ? "rtl" : "ltr");
    },
  );

  test("has an id only where the folder on the host is known", async () => {
    expect(makeManifest("fr", await loadMessages("fr"), "/heart/")).toHaveProperty("id", "/heart/fr/");
  });

  test("is linked from every page by the way from its folder, whatever the site's address", async () => {
    const [messages, content] = await Promise.all([loadMessages("ar"), loadContent("ar")]);
    const t = translator(messages, "ar");
    const siteUrl = "https://example.org/";
    const { tags } = headOf({ page: "why", language: "ar", siteUrl, t, content });
    const hrefOf = (rel: string) => tags.find(({ attributes }) => attributes.rel === rel)?.attributes.href;
    expect(hrefOf("manifest")).toBe("../../ar/app.webmanifest");
    expect(hrefOf("apple-touch-icon")).toBe("../../icons/apple-touch-icon.png");
  });
});
