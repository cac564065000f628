import type { Plugin } from "vite";

/** Keeps the looks of components that only the build renders: no script asks for their class names. */
export const keepStyles = (): Plugin => ({
  name: "keep-styles",
  apply: "build",
  enforce: "post",
  transform: {
    filter: { id: /\.module\.css$/ },
    handler: (code) => ({ code, moduleSideEffects: "no-treeshake" }),
  },
});
