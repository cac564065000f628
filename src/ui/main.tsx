import "./global.css";
import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { tellAwake, tellNotLoaded } from "../browser/first-load.ts";
import { offerSharing } from "../browser/offline/offer-sharing.ts";
import { retryLoading } from "../browser/retry-loading.ts";
import { afterFirstPaint } from "../browser/timing.ts";
import { LANGUAGES } from "../domain/languages.ts";
import { LANGUAGE_INFO } from "../i18n/languages.ts";
import { startLeaving } from "../recovery/leave.ts";
import { watchNavigation } from "../recovery/site-navigation.ts";
import { GuardedApp } from "./crash/GuardedApp.tsx";
import { speak } from "./shared/page-messages.ts";
import { type Site, SiteContext } from "./shared/site.ts";
import { TranslationContext } from "./shared/translation.ts";

startLeaving();
watchNavigation();
offerSharing();
const root = document.getElementById("root");
if (!root) throw new Error("no #root");
const { lang, dataset } = document.documentElement;
const language = LANGUAGES.find((known) => LANGUAGE_INFO[known].tag === lang) ?? "en";
const site: Site = { page: "home", language, root: dataset.root ?? "./" };

/** A translator built into a browser has begun before React: it puts `font` elements in the place of texts. */
const isTranslated = () => root.querySelector("font") !== null;
const wasTranslated = isTranslated();

/** Where what is written is not what was built, React writes it anew. That is a fault unless a translator changed it. */
const onRecoverableError = (error: unknown) => {
  if (!wasTranslated && !isTranslated()) reportError(error);
};

retryLoading(() => speak(language))
  .then((translate) => {
    const page = (
      <SiteContext value={site}>
        <TranslationContext value={translate}>
          <GuardedApp />
        </TranslationContext>
      </SiteContext>
    );
    // The build has written the page already; a development server has not.
    // In small steps, between which the page can be scrolled and pressed.
    if (import.meta.env.PROD) startTransition(() => void hydrateRoot(root, page, { onRecoverableError }));
    else createRoot(root).render(page);
  })
  .catch(tellNotLoaded);

// Works on the page's HTML, so it can come when the page is seen; without it, menus stay open and nothing is offered.
afterFirstPaint(() => {
  import("./plain/start-plain.ts").then(({ startPlain }) => startPlain()).catch(() => {});
});

tellAwake();
