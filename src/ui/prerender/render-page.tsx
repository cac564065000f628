import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { loadContent } from "../../campaign/content/load-content.ts";
import { rootFrom, type SitePage, sitePath } from "../../campaign/site-paths.ts";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { loadMessages } from "../../i18n/load-messages.ts";
import { translator } from "../../i18n/translator.ts";
import type { Language } from "../../model/languages.ts";
import { type Site, SiteContext } from "../common/site.ts";
import { TranslationContext } from "../common/translation.ts";
import { NotLoaded } from "../errors/NotLoaded.tsx";
import { Landing } from "../landing/Landing.tsx";
import { LanguageOffer, loadOfferWords } from "../pages/LanguageOffer.tsx";
import type { LicencePaths } from "../pages/LicenceList.tsx";
import { MissingPage } from "../pages/PageActions.tsx";
import { TextPage } from "../pages/TextPage.tsx";
import { headOf, type PageHead } from "./page-head.ts";

export type RenderedPage = PageHead & {
  /** The content of the element with the id root. */
  readonly body: string;
  /** Static HTML before the root, outside React's control. */
  readonly before: string;
  /** Static HTML after the root, outside React's control. */
  readonly after: string;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
};

type Options = {
  readonly page: SitePage;
  readonly language: Language;
  /** With a trailing slash; empty if the build was not given one. */
  readonly siteUrl: string;
  readonly licences: LicencePaths;
};

/**
 * Renders a page of the site to HTML with the components that the browser uses. The addresses of built files in it are
 * relative to the base of the build.
 */
export async function renderPage({ page, language, siteUrl, licences }: Options): Promise<RenderedPage> {
  const { t, inContext, messages, ...common } = await speaking({
    page,
    language,
    root: rootFrom(sitePath(page, language)),
  });
  const content = await loadContent(language);
  return {
    ...common,
    ...headOf({ page, language, siteUrl, t, content }),
    // The app mounts in an empty root beside the static landing page.
    ...(page === "home"
      ? {
          before: renderToStaticMarkup(
            inContext(
              <>
                <NotLoaded text={messages["missing.part"]} />
                <Landing />
              </>,
            ),
          ),
          body: "",
        }
      : {
          // Without the notice: a text page works without its script and style sheet.
          before: "",
          body: renderToStaticMarkup(
            inContext(<TextPage page={page} content={content} licences={licences} />),
          ),
        }),
  };
}

/**
 * Renders the page that a host serves for unknown addresses. Because it can appear at any address, it needs `root`, the
 * absolute path of the site on its host: "/", or "/heart/".
 */
export async function renderMissingPage(language: Language, root: string): Promise<RenderedPage> {
  const { inContext, messages, ...common } = await speaking({ page: "missing", language, root });
  const { "missing.title": title, "missing.text": text, "site.name": siteName } = messages;
  return {
    ...common,
    title: `${title} · ${siteName}`,
    description: text,
    tags: [{ name: "meta", attributes: { name: "robots", content: "noindex" } }],
    structuredData: null,
    body: renderToStaticMarkup(inContext(<MissingPage title={title} text={text} />)),
    before: "",
  };
}

async function speaking(site: Site) {
  const messages = await loadMessages(site.language);
  const t = translator(messages, site.language);
  const inContext = (children: ReactNode) => (
    <SiteContext value={site}>
      <TranslationContext value={t}>{children}</TranslationContext>
    </SiteContext>
  );
  const { tag: lang, dir } = LANGUAGE_INFO[site.language];
  const after = renderToStaticMarkup(inContext(<LanguageOffer words={await loadOfferWords()} />));
  return { messages, t, inContext, after, lang, dir };
}
