import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { loadContent } from "../../campaign/content/load-content.ts";
import { rootFrom, type SitePage, sitePath } from "../../campaign/site-paths.ts";
import type { Language } from "../../domain/languages.ts";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { loadMessages } from "../../i18n/load-messages.ts";
import { translator } from "../../i18n/translator.ts";
import { GuardedApp } from "../crash/GuardedApp.tsx";
import { SiteContext } from "../shared/site.ts";
import { TranslationContext } from "../shared/translation.ts";
import { headOf, type PageHead } from "./page-head.ts";

export type RenderedPage = PageHead & {
  /** What stands in the element with the id root. */
  readonly body: string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
};

/** A page of the site as HTML, from the components that the browser shows. Its files are named from the base of the build. */
export async function renderPage(page: SitePage, language: Language, siteUrl: string): Promise<RenderedPage> {
  const messages = await loadMessages(language);
  const content = await loadContent(language);
  const t = translator(messages, language);
  const site = { page, language, root: rootFrom(sitePath(page, language)) };
  const inContext = (children: ReactNode) => (
    <SiteContext value={site}>
      <TranslationContext value={t}>{children}</TranslationContext>
    </SiteContext>
  );
  const { tag, dir } = LANGUAGE_INFO[language];
  return {
    ...headOf({ page, language, siteUrl, t, content }),
    body: renderToString(inContext(<GuardedApp />)),
    lang: tag,
    dir,
  };
}
