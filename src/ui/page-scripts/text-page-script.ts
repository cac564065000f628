// The entry script of the text pages. It imports the styles so that they become part of the build.
import "./text-page-styles.ts";
import { sweepSharedPhotos } from "../../offline/forget-shared-photos.ts";
import { offerSharing } from "../../offline/offer-sharing.ts";
import { registerServiceWorker } from "../../offline/register-service-worker.ts";
import { guardCarriedWork, sweepCarriedWork } from "../../recovery/guard-carried-work.ts";
import { startLeaving } from "../../recovery/leave.ts";
import { watchNavigation } from "../../recovery/site-navigation.ts";
import { offerCopying } from "./copy-sentence.ts";
import { countDown } from "./countdown.ts";
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
