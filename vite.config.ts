import { availableParallelism } from "node:os";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { libheif } from "./build/libheif/vite-libheif.ts";
import { licences } from "./build/licences/vite-licences.ts";
import { offline } from "./build/offline/vite-offline.ts";
import { hostHeaders, policy } from "./build/policy/vite-policy.ts";
import { devLanding } from "./build/prerender/vite-dev-landing.ts";
import { prerender } from "./build/prerender/vite-prerender.ts";
import { keepStyles } from "./build/vite-keep-styles.ts";
import { messageParts } from "./build/vite-message-parts.ts";
import { preloadImports } from "./build/vite-preload-imports.ts";
import { slimKonva } from "./build/vite-slim-konva.ts";
import { trustedKonva } from "./build/vite-trusted-konva.ts";
import { CHROMIUM_ARGUMENTS, findHeadlessChromium } from "./scripts/browsers/chromium.mjs";
import { testReport } from "./scripts/test-report.ts";
import { fixtureFiles } from "./tests/browser/fixture-files.ts";
import { goldenPicture } from "./tests/browser/golden-pictures.ts";
import { lanczosReference, readPhoto } from "./tests/browser/lanczos-reference.ts";
import { turnedPhoto } from "./tests/browser/turned-photos.ts";

/** Test files beside each other, each with a browser of its own: they wait more than they compute. */
const WORKERS = Math.max(2, availableParallelism());

const licenceFile = licences();

/** What the components need wherever they are built. */
const componentPlugins = () => [react(), libheif(), messageParts()];

export default defineConfig({
  base: "./",
  // No page answers for another: what is not there is not found.
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
  // Only a worker imports them, late: found then, they would be prepared anew and the page reloaded under a test.
  optimizeDeps: { include: ["browser-image-compression", "fflate"] },
  build: {
    target: ["es2022", "safari16.4", "firefox115", "chrome109"],
    // A part that is loaded late asks for all that it imports at once. In the pages' HTML, `prerender` does it.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies, { hostType }) => (hostType === "js" ? dependencies : []),
    },
    cssCodeSplit: false,
    // A licence text as a data: address could not be followed, and the policy to come allows no data: at all.
    assetsInlineLimit: 0,
    // How long the build's own plugins take is no fault of what is built.
    rolldownOptions: { checks: { bundlerTimings: false } },
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
    // Whoever waits for the tests gets a sample; CI looks at all.
    provide: { fuzzSeeds: process.env.CI ? 500 : 100 },
    // A machine that does something else meanwhile is slow.
    expect: { poll: { timeout: 20_000 } },
    // In full, or two tests may have one name.
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
          // Some decode or encode many large pictures, and the machine may be doing something else.
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
          name: "journey",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts", "tests/heic/**/*.test.ts"],
          globalSetup: ["tests/e2e/serve-build.ts"],
          // A machine that does something else meanwhile is slow, and may be too slow once.
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
          // A machine that does something else meanwhile is slow, and may be too slow once.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 1,
        },
      },
    ],
  },
});
