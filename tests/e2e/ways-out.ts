import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright";

declare global {
  interface Window {
    /** Which of the ways out that no policy closes the page has tried. */
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

/** What libraries bring along and this app never calls: the journey under `noteWaysOut` is what says so. */
const UNUSED = {
  // React's functions for links that its callers ask for, and for forms.
  "assets/start-app-": ["preconnect", "dns-prefetch", "requestSubmit"],
  // Emscripten's file system, for files by address. None is given to it.
  "vendor/libheif-": ["XMLHttpRequest"],
  // The name of the method which the worker takes from the system, to answer it itself.
  "sw.js": ["POST"],
} as const;

/** What a page may load by a link, from its own host alone, and what only names another page. */
const LOADED = ["apple-touch-icon", "icon", "manifest", "modulepreload", "preload", "stylesheet"];
const NAMED = ["alternate", "canonical"];

/** What stands in a built script or page that could reach a host in such a way: "way in file". */
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

/** The same for all files of a build. */
export const waysOutOf = (folder: string, files: readonly string[]): readonly string[] =>
  files
    .filter((file) => /\.(js|html)$/.test(file))
    .flatMap((file) => waysOutIn(file, readFileSync(join(folder, file), "utf8")));

/** Notes, from the page's first moment, which of these ways it takes. Call it before the page is opened. */
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
    // A connection that is opened ahead shows up nowhere else: it is no request.
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes)
          if (node instanceof HTMLLinkElement && /preconnect|prefetch|prerender/.test(node.rel))
            note(`link ${node.rel}`);
    }).observe(document, { childList: true, subtree: true });
  });

export const waysOut = (page: Page): Promise<readonly string[]> => page.evaluate(() => window.waysOut);
