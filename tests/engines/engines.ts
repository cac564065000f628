import { findChromium } from "../../scripts/browsers/chromium.mjs";
import { findFirefox, findWebKit } from "../../scripts/browsers/find-engines.mjs";
import { startChromium, startFirefox } from "./playwright-engine.ts";
import { startWebKitEngine } from "./webkit-engine.ts";

/** `own`: levels by which a file may differ from the engine's off-stage rendering; docs/browsers.md explains why. */
export const ENGINES = [
  { name: "Chromium", isHere: findChromium() !== null, start: startChromium, own: 0 },
  { name: "Firefox", isHere: findFirefox() !== null, start: startFirefox, own: 0 },
  { name: "WebKit", isHere: findWebKit() !== null, start: startWebKitEngine, own: 2 },
];
