import { existsSync, readFileSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Plugin, PluginOption, Rolldown } from "vite";
import { allPages } from "../../src/campaign/all-pages.ts";
import { loadContent } from "../../src/campaign/content/load-content.ts";
import { rootFrom, sitePath } from "../../src/campaign/site-paths.ts";
import { calendarFile, worldDayCalendar } from "../../src/campaign/world-day-calendar.ts";
import { LANGUAGES, type Language } from "../../src/model/languages.ts";
import { cardFile } from "../../src/ui/prerender/page-head.ts";
import type { RenderedPage } from "../../src/ui/prerender/render-page.tsx";
import { buildInMemory } from "../built-files.ts";
import { makeCard } from "../cards/make-card.ts";
import { licencePaths } from "../licences/licence-paths.ts";
import { buildPageScript, inlineScript } from "./build-page-script.ts";
import { fillTemplate } from "./fill-template.ts";
import { robotsText, sitemap } from "./sitemap.ts";

/** The placeholder in rendered pages for the path to the site's root, which differs from page to page. */
const FILES_ROOT = "/files-root/";

/** The template options that differ between the home page and the text pages. */
type PageParts = Pick<
  Parameters<typeof fillTemplate>[2],
  "preload" | "preloadLater" | "files" | "inlineScript"
>;

type Renderer = typeof import("../../src/ui/prerender/render-page.tsx");

/**
 * Builds every page in every language as HTML, from the components that also run in the browser, using the built
 * index.html as the template. The environment variable SITE_URL is the site's future address, which search engines and
 * link previews need; the pages themselves work in any folder of any host.
 *
 * `plugins` are those needed to build the components for Node.
 */
export function prerender(plugins: () => PluginOption[]): Plugin {
  return {
    name: "prerender",
    // A build that writes nothing only measures scripts and needs no pages.
    apply: ({ build: options }, { command, isSsrBuild, isPreview }) =>
      isPreview === true || (command === "build" && !isSsrBuild && options?.write !== false),
    enforce: "post",
    // Answers unknown addresses as hosts do. A folder's address has been resolved to its index.html by now.
    configurePreviewServer:
      ({ config, middlewares }) =>
      () => {
        const folder = resolve(config.root, config.build.outDir);
        middlewares.use(({ url = "/" }, response, next) => {
          if (existsSync(join(folder, new URL(url, "http://localhost").pathname))) return next();
          response.writeHead(404, {
            "Content-Type": "text/html; charset=utf-8",
            "Cache-Control": "no-cache",
          });
          response.end(readFileSync(join(folder, "404.html")));
        });
      },
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const siteUrl = siteAddress();
        const template = takeTemplate(bundle, "index.html");
        const pages = allPages().map((where) => ({ ...where, path: sitePath(where.page, where.language) }));
        const licences = licencePaths();
        const { files, sources } = await buildPageScript();
        for (const [fileName, source] of sources) this.emitFile({ type: "asset", fileName, source });
        const watch = await inlineScript("src/ui/page-scripts/landing-head-script.ts");
        const emitPage = (fileName: string, page: RenderedPage, root: string, own: PageParts) => {
          const source = fillTemplate(template, page, { filesRoot: FILES_ROOT, root, ...own });
          this.emitFile({ type: "asset", fileName, source });
        };
        const loaded = importsOf(bundle, ({ isEntry }) => isEntry);
        const ofHome = (language: Language): PageParts => ({
          preload: loaded,
          preloadLater: filesOfApp(bundle, language, loaded),
          files: null,
          inlineScript: watch,
        });
        const ofText: PageParts = {
          preload: [],
          preloadLater: [],
          files,
          inlineScript: await inlineScript("src/ui/page-scripts/text-page-head-script.ts"),
        };
        await withRenderer(plugins(), async ({ renderPage, renderMissingPage }, pictures) => {
          for (const { fileName, source } of pictures)
            if (!(fileName in bundle)) this.emitFile({ type: "asset", fileName, source });
          for (const { page, language, path } of pages) {
            const rendered = await renderPage({ page, language, siteUrl, licences });
            emitPage(
              `${path}index.html`,
              rendered,
              rootFrom(path),
              page === "home" ? ofHome(language) : ofText,
            );
          }
          const root = siteUrl === "" ? "/" : new URL(siteUrl).pathname;
          for (const language of LANGUAGES)
            emitPage(missingPageFile(language), await renderMissingPage(language, root), root, ofText);
        });
        for (const language of LANGUAGES) {
          this.emitFile({ type: "asset", fileName: cardFile(language), source: await makeCard(language) });
          const source = worldDayCalendar(await loadContent(language), language);
          this.emitFile({ type: "asset", fileName: calendarFile(language), source });
        }
        if (siteUrl !== "")
          this.emitFile({ type: "asset", fileName: "sitemap.xml", source: sitemap(siteUrl, pages) });
        this.emitFile({ type: "asset", fileName: "robots.txt", source: robotsText(siteUrl) });
      },
    },
  };
}

/** Hosts answer with this file when an address has no page. */
const missingPageFile = (language: Language): string => `${sitePath("home", language)}404.html`;

/** SITE_URL with a trailing slash, or empty. Throws if it is not a web address. */
function siteAddress(): string {
  const given = process.env.SITE_URL ?? "";
  if (given === "") return "";
  const { protocol, href } = new URL(given);
  if (!/^https?:$/.test(protocol)) throw new Error(`SITE_URL is no web address: ${given}`);
  return href.endsWith("/") ? href : `${href}/`;
}

function takeTemplate(bundle: Bundle, fileName: string): string {
  const file = bundle[fileName];
  if (file?.type !== "asset") throw new Error(`The build has no ${fileName}.`);
  delete bundle[fileName];
  return typeof file.source === "string" ? file.source : Buffer.from(file.source).toString();
}

type Bundle = Rolldown.OutputBundle;

/**
 * The files that a chunk imports statically, directly or indirectly, so that all can be requested at once. Starts with
 * the chunk itself, unless it is the entry.
 */
function importsOf(bundle: Bundle, isMeant: (chunk: Rolldown.OutputChunk) => boolean): readonly string[] {
  const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
  const found = chunks.find(isMeant);
  if (!found) throw new Error("The build has no such chunk.");
  const files = new Set(found.imports);
  // A Set's iteration includes elements added during the loop.
  for (const file of files)
    for (const imported of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
      files.add(imported);
  return found.isEntry ? [...files] : [found.fileName, ...files];
}

/** All files that the app needs to show a photo in a language, without those that the home page has already loaded. */
function filesOfApp(bundle: Bundle, language: Language, loaded: readonly string[]): readonly string[] {
  const app = importsOf(bundle, ({ name }) => name === "start-app");
  const messages = importsOf(
    bundle,
    ({ facadeModuleId }) => facadeModuleId?.endsWith(`/${language}.ts?part=app`) === true,
  );
  return [...app, ...messages].filter((file) => !loaded.includes(file));
}

/** Only browsers start workers, so building them here would be wasted. */
const withoutWorkers: Plugin = {
  name: "without-workers",
  enforce: "pre",
  load: (id) => (id.endsWith("?worker&url") ? 'export default "";' : null),
};

/** Builds the components for Node, with the browser build's file names, and passes them and the pictures on. */
async function withRenderer(
  plugins: PluginOption[],
  use: (renderer: Renderer, pictures: readonly Rolldown.OutputAsset[]) => Promise<void>,
): Promise<void> {
  const folder = resolve(`node_modules/.cache/prerender/${process.pid}-${Date.now()}`);
  try {
    const output = await buildInMemory(
      {
        ssr: "src/ui/prerender/render-page.tsx",
        ssrEmitAssets: true,
        assetsInlineLimit: 0,
        target: "node20",
        // In Node, everything is one chunk anyway.
        rolldownOptions: { checks: { ineffectiveDynamicImport: false } },
      },
      { base: FILES_ROOT, plugins: [withoutWorkers, plugins] },
    );
    await mkdir(`${folder}/assets`, { recursive: true });
    for (const part of output)
      if (part.type === "chunk") await writeFile(`${folder}/${part.fileName}`, part.code);
    const renderer: Renderer = await import(pathToFileURL(`${folder}/render-page.js`).href);
    const pictures = output.filter((part) => part.type === "asset" && part.fileName.endsWith(".svg"));
    await use(renderer, pictures as Rolldown.OutputAsset[]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
