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

const UNTRUSTED = "container.innerHTML = '';";

/**
 * Lets a Konva stage empty its container without writing HTML: where Trusted Types are required, browsers reject even
 * an empty string. Remove this once https://github.com/konvajs/konva does so itself; the build fails when the line is
 * gone.
 */
export function trustedKonva(): Plugin {
  return {
    name: "trusted-konva",
    apply: "build",
    transform: {
      filter: { id: /node_modules\/konva\/lib\/Stage\.js$/ },
      handler(code) {
        if (!code.includes(UNTRUSTED)) this.error("Konva's stage empties its container in another way now.");
        return { code: code.replace(UNTRUSTED, "container.replaceChildren();"), map: null };
      },
    },
  };
}
