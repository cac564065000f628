import "./global.css";
import { createRoot } from "react-dom/client";
import { startCleanWhenShownAgain } from "../browser/leave-page.ts";
import { retryLoading } from "../browser/retry-loading.ts";
import { GuardedApp } from "./crash/GuardedApp.tsx";
import { speak } from "./shared/page-messages.ts";
import { TranslationContext } from "./shared/translation.ts";

startCleanWhenShownAgain();
const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root");
retryLoading(() => speak("en")).then((translate) =>
  createRoot(root).render(
    <TranslationContext value={translate}>
      <GuardedApp />
    </TranslationContext>,
  ),
);
