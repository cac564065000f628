import type { Plugin } from "vite";

/**
 * Replaces the helper that Vite wraps around every import() with a smaller one, which immediately requests everything
 * that the imported chunk imports. Vite's helper weighs 0.9 kB and also fetches styles, of which this app has a single
 * file.
 */
export function preloadImports(): Plugin {
  return {
    name: "preload-imports",
    enforce: "pre",
    load: { filter: { id: /vite\/preload-helper\.js$/ }, handler: () => HELPER },
  };
}

const HELPER = `
const asked = new Set();
export function __vitePreload(load, files = [], importer) {
  for (const file of files) {
    if (asked.has(file)) continue;
    asked.add(file);
    const link = document.createElement("link");
    link.rel = "modulepreload";
    link.crossOrigin = "";
    link.href = new URL(file, importer).href;
    document.head.append(link);
  }
  return load();
}`;
