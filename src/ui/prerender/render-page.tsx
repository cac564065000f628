import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { prerender } from "react-dom/static";
import { loadContent } from "../../campaign/content/load-content.ts";
import { rootFrom, type SitePage, sitePath } from "../../campaign/site-paths.ts";
import type { Language } from "../../domain/languages.ts";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { loadMessages } from "../../i18n/load-messages.ts";
import { translator } from "../../i18n/translator.ts";
import { GuardedApp } from "../crash/GuardedApp.tsx";
import { NotLoaded } from "../crash/NotLoaded.tsx";
import { LanguageOffer } from "../pages/LanguageOffer.tsx";
import type { LicencePaths } from "../pages/LicenceList.tsx";
import { loadOfferWords } from "../pages/load-offer-words.ts";
import { TextPage } from "../pages/TextPage.tsx";
import { SiteContext } from "../shared/site.ts";
import { TranslationContext } from "../shared/translation.ts";
import { headOf, type PageHead } from "./page-head.ts";

export type RenderedPage = PageHead & {
  /** What stands in the element with the id root. */
  readonly body: string;
  /** What stands before it, out of React's reach. */
  readonly before: string;
  /** What stands after it, out of React's reach. */
  readonly after: string;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
};

type Options = {
  readonly page: SitePage;
  readonly language: Language;
  /** With a slash at its end; empty where the build was not told it. */
  readonly siteUrl: string;
  readonly licences: LicencePaths;
};

/** A page of the site as HTML, from the components that the browser shows. Its files are named from the base of the build. */
export async function renderPage({ page, language, siteUrl, licences }: Options): Promise<RenderedPage> {
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
    body:
      page === "home"
        ? await wholeText(inContext(<GuardedApp />))
        : renderToStaticMarkup(inContext(<TextPage page={page} content={content} licences={licences} />)),
    // A text page needs neither script nor looks.
    before: page === "home" ? renderToStaticMarkup(inContext(<NotLoaded />)) : "",
    after: renderToStaticMarkup(inContext(<LanguageOffer words={await loadOfferWords()} />)),
    lang: tag,
    dir,
  };
}

/** With all that comes late in it, ready to be woken up. */
async function wholeText(page: ReactNode): Promise<string> {
  const { prelude } = await prerender(page);
  return new Response(prelude).text();
}
