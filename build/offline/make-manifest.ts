import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rootFrom, sitePath } from "../../src/campaign/site-paths.ts";
import { LANGUAGE_INFO } from "../../src/i18n/languages.ts";
import { loadMessages } from "../../src/i18n/load-messages.ts";
import type { Messages } from "../../src/i18n/messages.ts";
import { LANGUAGES, type Language } from "../../src/model/languages.ts";
import { SHARE_TARGET, SHARED_FIELD } from "../../src/offline/share-target.ts";
import { manifestFile, sharingManifestFile } from "../../src/ui/prerender/page-head.ts";
import { ICONS, makeIcons } from "./make-icons.ts";

/**
 * A language's web app manifest, as an object. All its addresses are relative to the manifest, so it works in any
 * folder of any host. `base` is the site's base path, or "./" if the site may be hosted anywhere.
 */
export function makeManifest(language: Language, messages: Messages, base: string): object {
  const home = sitePath("home", language);
  const root = rootFrom(home);
  return {
    // An id is resolved against the host's root, not the manifest. Without an id, the start page's address is used,
    // which is right in any folder. Each language is a separate app with its own name.
    ...(base.startsWith("/") && { id: base + home }),
    name: messages["site.name"],
    short_name: messages["app.shortName"],
    description: messages["site.description"],
    lang: LANGUAGE_INFO[language].tag,
    dir: LANGUAGE_INFO[language].dir,
    start_url: "./",
    scope: root,
    display: "standalone",
    theme_color: "#ffffff",
    background_color: "#ffffff",
    icons: ICONS.filter(({ purpose }) => purpose !== "apple").map(({ path, side, purpose }) => ({
      src: root + path,
      sizes: `${side}x${side}`,
      type: "image/png",
      purpose,
    })),
  };
}

/**
 * Added to the manifest to let people share photos to the app. Only the service worker may handle this form: if the
 * request reached the host, the host would receive the photo.
 */
const SHARING = {
  share_target: {
    action: `./${SHARE_TARGET}`,
    method: "POST",
    enctype: "multipart/form-data",
    params: { files: [{ name: SHARED_FIELD, accept: ["image/*"] }] },
  },
} as const;

/** Makes a built site installable: writes its icons, and a manifest beside each language's home page. */
export async function nameTheApp(dist: string, base: string): Promise<void> {
  await makeIcons(dist);
  for (const language of LANGUAGES) {
    const manifest = makeManifest(language, await loadMessages(language), base);
    await writeFile(join(dist, manifestFile(language)), JSON.stringify(manifest));
    await writeFile(join(dist, sharingManifestFile(language)), JSON.stringify({ ...manifest, ...SHARING }));
  }
}
