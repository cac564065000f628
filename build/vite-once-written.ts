import { resolve } from "node:path";
import type { Plugin, ResolvedConfig } from "vite";

type Written = { readonly config: ResolvedConfig; readonly folder: string };

/** Runs `act` on the files of every build that is written. It runs after all earlier plugins, which may add files. */
export function onceWritten(name: string, act: (written: Written) => void | Promise<void>): Plugin {
  let config: ResolvedConfig;
  let hasWritten = false;
  return {
    name,
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle() {
      hasWritten = true;
    },
    closeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        if (hasWritten) await act({ config, folder: resolve(config.root, config.build.outDir) });
      },
    },
  };
}
