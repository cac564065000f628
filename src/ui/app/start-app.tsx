import { createRoot } from "react-dom/client";
import { translator } from "../../i18n/translator.ts";
import { pageLanguage, pageMessages } from "../common/page-messages.ts";
import { type Site, SiteContext } from "../common/site.ts";
import { TranslationContext } from "../common/translation.ts";
import { AppErrorBoundary } from "./AppErrorBoundary.tsx";
import { type AppRequest, AppRequests } from "./app-request.ts";

/** Mounts the app, invisible until it has something to show. Call once. Returns the function that sends requests. */
export function startApp(): (request: AppRequest) => void {
  const root = document.getElementById("root");
  if (!root) throw new Error("The page has no #root.");
  const requests = new AppRequests();
  const language = pageLanguage();
  const site: Site = { page: "home", language, root: document.documentElement.dataset.root ?? "./" };
  createRoot(root).render(
    <SiteContext value={site}>
      <TranslationContext value={translator(pageMessages, language)}>
        <AppErrorBoundary requests={requests} />
      </TranslationContext>
    </SiteContext>,
  );
  return requests.send;
}
