import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/browsers/chromium.mjs";
import { run } from "../../scripts/install.mjs";

/** 185 MB in 150 packages for a single command, so it is installed on first use, separately from the app's packages. */
const VERSION = "12.8.2";
const FOLDER = resolve(`node_modules/.cache/lighthouse-${VERSION}`);

/**
 * The part of a Lighthouse result that is used:
 * https://github.com/GoogleChrome/lighthouse/blob/main/docs/understanding-results.md
 */
export type LighthouseResult = {
  readonly categories: Readonly<
    Record<string, { readonly score: number; readonly auditRefs: readonly { readonly id: string }[] }>
  >;
  readonly audits: Readonly<
    Record<
      string,
      {
        readonly title: string;
        readonly score: number | null;
        readonly scoreDisplayMode: string;
        readonly numericValue?: number;
      }
    >
  >;
};

type Chrome = { readonly port: number; kill(): void };

export type Lighthouse = {
  /** Loads a page in a fresh profile, as a phone on a slow network would, and audits it. */
  readonly look: (url: string) => Promise<LighthouseResult>;
  readonly close: () => void;
};

/** Node's own import(): Vite runs this file and would resolve a dynamic import here itself. */
export type NodeImport = (address: string) => Promise<Readonly<Record<string, unknown>>>;

type LighthouseModule = {
  readonly default: (url: string, flags: object) => Promise<{ readonly lhr: LighthouseResult }>;
};
type LauncherModule = { readonly launch: (options: object) => Promise<Chrome> };

/** Starts Chromium for Lighthouse, which is installed first if missing. */
export async function startLighthouse(nodeImport: NodeImport): Promise<Lighthouse> {
  if (!existsSync(`${FOLDER}/node_modules/lighthouse`)) {
    console.log(`Installing Lighthouse ${VERSION} into node_modules/.cache, about a minute…`);
    run("npm", [
      "install",
      "--prefix",
      FOLDER,
      "--no-save",
      "--no-audit",
      "--no-fund",
      `lighthouse@${VERSION}`,
    ]);
  }
  const require = createRequire(`${FOLDER}/node_modules/`);
  const load = (name: string) => nodeImport(pathToFileURL(require.resolve(name)).href);
  const { default: lighthouse } = (await load("lighthouse")) as LighthouseModule;
  const { launch } = (await load("chrome-launcher")) as LauncherModule;
  const chrome = await launch({
    chromePath: findChromium() ?? "",
    chromeFlags: ["--headless", ...CHROMIUM_ARGUMENTS],
  });
  return {
    look: async (url) => {
      const { lhr } = await lighthouse(url, {
        port: chrome.port,
        output: "json",
        logLevel: "error",
        onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
      });
      return lhr;
    },
    close: () => chrome.kill(),
  };
}
