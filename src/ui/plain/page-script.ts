// All the script of a text page. The looks come with it, so that they are part of the build.
import "./page-styles.ts";
import { startCleanWhenShownAgain } from "../../browser/leave-page.ts";
import { registerWorker } from "../../browser/offline/register-worker.ts";
import { countDown } from "./countdown.ts";
import { upgradeLeaveLink } from "./leave-link.ts";
import { startPlain } from "./start-plain.ts";

startCleanWhenShownAgain();
upgradeLeaveLink();
countDown(new Date());
startPlain();
// Nothing here could be lost to a newer version, so none is announced: the home page does that.
void registerWorker(() => {});
