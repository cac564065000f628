import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { rootFrom, sitePath } from "../../src/campaign/site-paths.ts";
import { LANGUAGES, type Language } from "../../src/domain/languages.ts";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { groupOf } from "./group-of.ts";
import { makeIcons } from "./make-icons.ts";
import { MANIFEST, makeManifest } from "./make-manifest.ts";

/** Makes a built site one that can be installed: icons, a manifest for each language there is, and links in all pages. */
export async function nameTheApp(dist: string, base: string): Promise<void> {
  await makeIcons(dist);
  for (const language of LANGUAGES) {
    const folder = join(dist, sitePath("home", language));
    if (!existsSync(join(folder, "index.html"))) continue;
    const manifest = makeManifest(language, await loadMessages(language), base);
    await writeFile(join(folder, MANIFEST), JSON.stringify(manifest));
  }
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    if (entry.name !== "index.html") continue;
    const file = join(entry.parentPath, entry.name);
    const path = relative(dist, file).replaceAll("\\", "/");
    const html = await readFile(file, "utf8");
    await writeFile(file, withAppLinks(html, dirname(path), groupOf(path) as Language));
  }
}

/** The page with its links to manifest and icon. `folder` is the page's own, "." for the first page. */
export function withAppLinks(html: string, folder: string, language: Language): string {
  if (html.includes('rel="manifest"')) return html;
  const root = rootFrom(folder === "." ? "" : `${folder}/`);
  return html.replace(
    "</head>",
    `  <link rel="manifest" href="${root}${sitePath("home", language)}${MANIFEST}" />
    <link rel="apple-touch-icon" href="${root}icons/apple-touch-icon.png" />
  </head>`,
  );
}
