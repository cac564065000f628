import type { Plugin } from "vite";

const UNUSED: Readonly<Record<string, string>> = {
  "./Tween.js": "export const Tween = undefined; export const Easings = undefined;",
  "./FastLayer.js": "export const FastLayer = undefined;",
};

/**
 * Leaves unused parts of Konva's core out of the build: its animations (Tween) and the deprecated FastLayer. Only
 * _CoreInternals.js refers to them. Saves 2 kB gzip of the editor.
 */
export function slimKonva(): Plugin {
  return {
    name: "slim-konva",
    apply: "build",
    enforce: "pre",
    resolveId(source, importer) {
      const isFromCore = /node_modules\/konva\/lib\/_CoreInternals\.js$/.test(importer ?? "");
      return isFromCore && source in UNUSED ? `\0slim-konva:${source}` : null;
    },
    load(id) {
      return id.startsWith("\0slim-konva:") ? UNUSED[id.slice("\0slim-konva:".length)] : null;
    },
  };
}
