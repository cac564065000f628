import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";

declare global {
  interface Window {
    /** The ways out, among those that no policy closes, that the page has used. */
    waysOut: string[];
  }
}

/** Ways to reach a host that a page's policy does not close, or does not close to the page's own host. */
const IN_SCRIPTS = [
  "RTCPeerConnection",
  "WebSocket",
  "WebTransport",
  "EventSource",
  "sendBeacon",
  "fetchLater",
  "XMLHttpRequest",
  "speculationrules",
  "preconnect",
  "dns-prefetch",
  "POST",
  "PUT",
  "requestSubmit",
] as const;

/** Occurrences in libraries that this app never calls, as the journey under `noteWaysOut` confirms. */
const UNUSED = {
  // React's functions for resource hints that callers request, and for forms.
  "assets/start-app-": ["preconnect", "dns-prefetch", "requestSubmit"],
  // Emscripten's file system, for files given by address. It is given none.
  "vendor/libheif-": ["XMLHttpRequest"],
  // The method of the request that the service worker receives from the system and answers itself.
  "sw.js": ["POST"],
} as const;

/** Links that load something, only allowed from the page's own host, and links that only name another page. */
const LOADED = ["apple-touch-icon", "icon", "manifest", "modulepreload", "preload", "stylesheet"];
const NAMED = ["alternate", "canonical"];

/** The ways out that occur in a built script or page: "way in file". */
export function waysOutIn(file: string, text: string): readonly string[] {
  if (file.endsWith(".html")) {
    const links = [...text.matchAll(/<link\b[^>]*>/g)].map(([link]) => ({
      rel: /\srel="?([^"\s>]+)/.exec(link)?.[1] ?? "",
      isForeign: /\shref="?([a-z]+:|\/\/)/i.test(link),
    }));
    const elements = /<(form|iframe|object|embed)\b|<a\b[^>]*\sping=/.exec(text);
    return [
      ...links
        .filter(({ rel, isForeign }) => !NAMED.includes(rel) && (isForeign || !LOADED.includes(rel)))
        .map(({ rel }) => `link ${rel} in ${file}`),
      ...(elements ? [`${elements[0]} in ${file}`] : []),
    ];
  }
  const unused = Object.entries(UNUSED).find(([start]) => file.startsWith(start))?.[1] ?? [];
  return IN_SCRIPTS.filter(
    (way) => new RegExp(`\\b${way}\\b`).test(text) && !unused.some((known) => known === way),
  ).map((way) => `${way} in ${file}`);
}

export const waysOutOf = (folder: string, files: readonly string[]): readonly string[] =>
  files
    .filter((file) => /\.(js|html)$/.test(file))
    .flatMap((file) => waysOutIn(file, readFileSync(join(folder, file), "utf8")));

/** Records which of these ways the page uses, from the start. Call before the page is opened. */
export const noteWaysOut = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.waysOut = [];
    const note = (way: string) => void window.waysOut.push(way);
    for (const name of ["RTCPeerConnection", "WebSocket", "EventSource", "XMLHttpRequest"] as const) {
      const Original = window[name] as new (...values: unknown[]) => object;
      Object.defineProperty(window, name, {
        value: new Proxy(Original, {
          construct(target, values) {
            note(name);
            return new target(...values);
          },
        }),
      });
    }
    const { sendBeacon } = navigator;
    navigator.sendBeacon = (...values) => {
      note("sendBeacon");
      return sendBeacon.apply(navigator, values);
    };
    const { submit } = HTMLFormElement.prototype;
    HTMLFormElement.prototype.submit = function submitForm() {
      note("form");
      submit.call(this);
    };
    addEventListener("submit", () => note("form"), true);
    // A preconnect is not a request, so nothing else detects it.
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof HTMLLinkElement && /preconnect|prefetch|prerender/.test(node.rel))
            note(`link ${node.rel}`);
    }).observe(document, { childList: true, subtree: true });
  });

export const waysOut = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.waysOut);
