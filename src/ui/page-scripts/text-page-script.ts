// The entry script of the text pages. It imports the styles so that they become part of the build.
import "./text-page-styles.ts";
import { calendarDay, daysUntilWorldDay } from "../../campaign/facts/campaign-facts.ts";
import { interpolate } from "../../i18n/translator.ts";
import { sweepSharedPhotos } from "../../offline/forget-shared-photos.ts";
import { offerSharing } from "../../offline/offer-sharing.ts";
import { registerServiceWorker } from "../../offline/register-service-worker.ts";
import { copyText } from "../../photo-export/share/copy.ts";
import { guardCarriedWork, sweepCarriedWork } from "../../recovery/guard-carried-work.ts";
import { startLeaving } from "../../recovery/leave.ts";
import { watchNavigation } from "../../recovery/site-navigation.ts";
import { startPlain } from "./start-plain.ts";

startLeaving();
watchNavigation();
void guardCarriedWork();
void sweepCarriedWork();
void sweepSharedPhotos(Date.now());
countDown(new Date());
offerCopying();
startPlain();
offerSharing();
// Updates are announced on the home page only: a text page has no work to lose.
void registerServiceWorker(() => {});

/** Shows the button that copies the ready sentence. Where the browser refuses, the sentence is selected instead. */
function offerCopying(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-copy]");
  const sentence = document.getElementById(button?.dataset.copy ?? "");
  const status = button?.parentElement?.querySelector("[role=status]");
  if (!button || !sentence || !status) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const { ok } = await copyText(sentence.textContent ?? "");
    if (!ok) getSelection()?.selectAllChildren(sentence);
    const { copied = "", selected = "" } = button.dataset;
    status.textContent = ok ? copied : selected;
  });
}

/** Replaces the name of the World Day with the number of days until it, by the visitor's calendar. */
function countDown(now: Date): void {
  const line = document.querySelector<HTMLElement>("[data-countdown]");
  if (line) line.textContent = wordsFor(daysUntilWorldDay(calendarDay(now)), line.dataset);
}

/** The countdown sentence, from the data attributes written by src/ui/pages/WorldDay.tsx. */
function wordsFor(days: number, { countdown = "{}", today = "", locale, dir }: DOMStringMap): string {
  if (days === 0) return today;
  const forms: Readonly<Record<string, string>> = JSON.parse(countdown);
  const form = forms[new Intl.PluralRules(locale).select(days)] ?? forms.other ?? "";
  const count = new Intl.NumberFormat(locale).format(days);
  return interpolate(form, { count }, dir === "rtl" ? "rtl" : "ltr");
}
