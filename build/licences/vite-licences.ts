import { relative } from "node:path";
import type { Plugin, Rolldown } from "vite";
import { type InstalledPackage, licenceText, lockedPackages } from "./packages.ts";

/** The file in the built app that lists third-party code and its licences. */
export const LICENCE_FILE = "licences.txt";

/** Packages that bundle another package's code in their own files. */
const CARRIED: Readonly<Record<string, string>> = {
  "node_modules/browser-image-compression": "node_modules/uzip",
};

/** The first line of a package's section in the file. */
export const heading = ({ name, version, licence }: Omit<InstalledPackage, "folder">): string =>
  `${name} ${version} (${licence})`;

/**
 * Writes `licences.txt`: every package with code in the build or its workers, with the text of its licence. Add
 * `forPage` to the build's plugins and `forWorkers` to its workers' plugins; workers are built before the page's bundle
 * is generated.
 */
export function licences(): { readonly forPage: Plugin; readonly forWorkers: Plugin } {
  const folders = new Set<string>();
  let root = "";
  const note = (bundle: Rolldown.OutputBundle) => {
    const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
    for (const [id, { code }] of chunks.flatMap(({ modules }) => Object.entries(modules))) {
      const folder = code ? packageFolder(relative(root, id).replaceAll("\\", "/")) : null;
      if (folder) folders.add(folder);
    }
  };
  const listen = {
    apply: "build",
    configResolved(config: { readonly root: string }) {
      root = config.root;
    },
  } as const;
  return {
    forWorkers: {
      ...listen,
      name: "licences-of-workers",
      generateBundle: (_options, bundle) => note(bundle),
    },
    forPage: {
      ...listen,
      name: "licences",
      generateBundle: {
        order: "post",
        handler(_options, bundle) {
          note(bundle);
          this.emitFile({ type: "asset", fileName: LICENCE_FILE, source: licenceFile(folders) });
        },
      },
    },
  };
}

/**
 * The package folder of a module, such as "node_modules/a/node_modules/@b/c", or null for our own code. If
 * `node_modules` is a symbolic link, the path first leads out of the project.
 */
const packageFolder = (path: string): string | null =>
  /\bnode_modules\/(?:.*\bnode_modules\/)?(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;

function licenceFile(folders: ReadonlySet<string>): string {
  const carried = new Set([...folders].map((folder) => CARRIED[folder]));
  const shipped = lockedPackages().filter(({ folder }) => folders.has(folder) || carried.has(folder));
  const parts = shipped.map((one) => {
    const text = licenceText(one);
    if (!text) throw new Error(`${one.name} ships no licence text, so it cannot be published with the app.`);
    return `${heading(one)}\n\n${text}`;
  });
  return `Whose work is inside this app, besides its own (MIT). libheif and the face detector's weights lie beside their own
notices.

${parts.join(`\n\n${"-".repeat(72)}\n\n`)}
`;
}
