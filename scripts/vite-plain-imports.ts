import type { Plugin } from "vite";

/**
 * Leaves out the helper that Vite puts around every import() to fetch styles and chunks ahead. This app has one style
 * file, and its chunks import nothing that the page has not loaded: the helper's 0.9 kB would do nothing.
 */
export function plainImports(): Plugin {
  return {
    name: "plain-imports",
    enforce: "pre",
    load: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: () => "export const __vitePreload = (load) => load();",
    },
  };
}
