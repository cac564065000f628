import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { manifestFile, sharingManifestFile } from "../../src/ui/prerender/page-head.ts";
import { makeIcons } from "./make-icons.ts";
import { makeManifest, SHARING } from "./make-manifest.ts";

/** Makes a built site installable: writes its icons, and a manifest beside each language's home page. */
export async function nameTheApp(dist: string, base: string): Promise<void> {
  await makeIcons(dist);
  for (const language of LANGUAGES) {
    const manifest = makeManifest(language, await loadMessages(language), base);
    await writeFile(join(dist, manifestFile(language)), JSON.stringify(manifest));
    await writeFile(join(dist, sharingManifestFile(language)), JSON.stringify({ ...manifest, ...SHARING }));
  }
}
