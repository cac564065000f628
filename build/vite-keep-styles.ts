import type { Plugin } from "vite";

/**
 * Prevents tree-shaking from dropping CSS modules of components that are only prerendered: no script uses their class
 * names.
 */
export const keepStyles = (): Plugin => ({
  name: "keep-styles",
  apply: "build",
  enforce: "post",
  transform: {
    filter: { id: /\.module\.css$/ },
    handler: (code) => ({ code, moduleSideEffects: "no-treeshake" }),
  },
});
