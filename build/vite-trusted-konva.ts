import type { Plugin } from "vite";

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
