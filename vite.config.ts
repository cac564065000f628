import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { libheif } from "./build/libheif/vite-libheif.ts";
import { licences } from "./build/licences/vite-licences.ts";
import { offline } from "./build/offline/vite-offline.ts";
import { hostHeaders, policy } from "./build/policy/built-site.ts";
import { devLanding } from "./build/prerender/vite-dev-landing.ts";
import { prerender } from "./build/prerender/vite-prerender.ts";
import { classNames } from "./build/vite-class-names.ts";
import { keepStyles } from "./build/vite-keep-styles.ts";
import { slimKonva, trustedKonva } from "./build/vite-konva.ts";
import { messageParts } from "./build/vite-message-parts.ts";
import { preloadImports } from "./build/vite-preload-imports.ts";
import { CHROMIUM_ARGUMENTS, findHeadlessChromium } from "./scripts/browsers/chromium.mjs";
import { testReport } from "./scripts/test-report.ts";
import { fixtureFiles } from "./tests/browser/fixture-files.ts";
import { goldenPicture } from "./tests/browser/golden-pictures.ts";
import { lanczosReference, readPhoto } from "./tests/browser/lanczos-reference.ts";
import { turnedPhoto } from "./tests/browser/turned-photos.ts";

/** Test files run in parallel, each with its own browser: they spend more time waiting than computing. */
const WORKERS = Math.max(2, availableParallelism());

const licenceFile = licences();

/** The plugins needed wherever the components are built. */
const componentPlugins = () => [react(), classNames(), libheif(), messageParts()];

export default defineConfig({
  base: "./",
  // No single-page fallback: an address without a page is answered with 404.
  appType: "mpa",
  plugins: [
    componentPlugins(),
    keepStyles(),
    devLanding(),
    slimKonva(),
    trustedKonva(),
    preloadImports(),
    prerender(componentPlugins),
    licenceFile.forPage,
    policy(),
    offline(),
    hostHeaders(),
  ],
  // Only a worker imports these, and late. If discovered only then, they would reload the page during a test.
  optimizeDeps: { include: ["browser-image-compression", "fflate"] },
  build: {
    target: ["es2022", "safari16.4", "firefox115", "chrome109"],
    // A chunk that is loaded late requests all its imports at once. `prerender` does the same in the pages' HTML.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies, { hostType }) => (hostType === "js" ? dependencies : []),
    },
    cssCodeSplit: false,
    // A licence inlined as a data: URL could not be opened as a link, and the policy allows no data: URLs.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Turns off the warning about how long our own plugins take: it does not concern the output.
      checks: { bundlerTimings: false },
      // One file holds everything that the first sight of a photo needs beyond the first page: by itself, the bundler
      // would make small files of what later parts need as well, and each costs a request on a slow line.
      output: {
        codeSplitting: {
          groups: [
            { name: "index", tags: ["$initial"], priority: 1 },
            { name: "start-app", test: /\/ui\/app\/start-app\.tsx$/ },
          ],
        },
      },
    },
  },
  worker: {
    format: "es",
    rolldownOptions: { checks: { bundlerTimings: false } },
    plugins: () => [libheif(), licenceFile.forWorkers],
  },
  preview: { host: "127.0.0.1" },
  test: {
    maxWorkers: WORKERS,
    reporters: process.env.TEST_REPORT ? ["default", testReport(process.env.TEST_REPORT)] : ["default"],
    // Local runs test a sample of the seeds; CI tests more.
    provide: { fuzzSeeds: process.env.CI ? 500 : 100 },
    // Polling is slow on a machine that is busy with other work.
    expect: { poll: { timeout: 20_000 } },
    // Truncated values could give two parameterised tests the same name.
    chaiConfig: { truncateThreshold: 200 },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/unit/**/*.test.ts"],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          // Some tests decode or encode many large pictures, and the machine may be busy.
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            ui: false,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findHeadlessChromium() ?? "", args: CHROMIUM_ARGUMENTS },
            }),
            instances: [{ browser: "chromium" }],
            commands: { fixtureFiles, goldenPicture, lanczosReference, readPhoto, turnedPhoto },
          },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts", "tests/heic/**/*.test.ts"],
          globalSetup: ["tests/e2e/serve-build.ts"],
          // A busy machine is slow, and may exceed even this limit once.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 1,
        },
      },
      {
        extends: true,
        test: {
          name: "engines",
          environment: "node",
          include: ["tests/engines/**/*.test.ts"],
          globalSetup: ["tests/e2e/serve-build.ts"],
          // A busy machine is slow, and may exceed even this limit once.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 1,
        },
      },
    ],
  },
});
