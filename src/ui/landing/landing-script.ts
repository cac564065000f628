// The landing page's entry script. It imports the styles so that they become part of the build.
import "./landing-styles.ts";
import { offerSharing } from "../../offline/offer-sharing.ts";
import { sharedPhotoInAddress } from "../../offline/shared-photo-in-address.ts";
import { reportReady } from "../../platform/page-load-events.ts";
import { makeScriptPolicy } from "../../platform/trusted-script.ts";
import { guardCarriedWork } from "../../recovery/guard-carried-work.ts";
import { startLeaving } from "../../recovery/leave.ts";
import { recall } from "../../recovery/session-store.ts";
import { watchNavigation } from "../../recovery/site-navigation.ts";
import { startPlain } from "../page-scripts/start-plain.ts";
import { keepEntryOfLanding } from "./keep-entry.ts";
import { keepSite } from "./keep-site.ts";
import { askApp } from "./load-app.ts";
import { takePhotos } from "./photo-sources.ts";
import { prepareApp } from "./prepare-app.ts";

makeScriptPolicy();
startLeaving();
watchNavigation();
offerSharing();
startPlain();
takePhotos();
prepareApp();

const sharedPhoto = sharedPhotoInAddress();
if (sharedPhoto !== null) askApp({ kind: "receive-shared-photo", name: sharedPhoto });
// A duplicated tab may have copied only the key, which the app then deletes.
void guardCarriedWork();
if (recall("design") !== null || recall("key") !== null) askApp({ kind: "restore-work" });
else keepEntryOfLanding();
if (import.meta.env.PROD) void keepSite();

reportReady();
