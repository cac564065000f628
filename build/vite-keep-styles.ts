import type { Plugin } from "vite";

/** Keeps the CSS of components that are only prerendered, which no script uses, from being tree-shaken. */
export const keepStyles = (): Plugin => ({
  name: "keep-styles",
  apply: "build",
  enforce: "post",
  transform: {
    filter: { id: /\.module\.css$/ },
    handler: (code) => ({ code, moduleSideEffects: "no-treeshake" }),
  },
});
