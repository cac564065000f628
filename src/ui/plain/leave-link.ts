import { forgetKeptPhotos } from "../../browser/keep-work/kept-photo.ts";
import { forgetAll } from "../../browser/keep-work/tab-memory.ts";
import { leavePage } from "../../browser/leave-page.ts";

/** Lets the plain link to the neutral page do what it does in the tool: hide, forget, take this page's place. */
export function upgradeLeaveLink(): void {
  document.querySelector("a[data-leave]")?.addEventListener("click", (event) => {
    event.preventDefault();
    leavePage(() => {
      forgetAll();
      forgetKeptPhotos();
    });
  });
}
