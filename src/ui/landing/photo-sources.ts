import { beginOpening } from "../../photo-import/open/begin-opening.ts";
import { askCameraApp, hasCameraApp } from "../../photo-import/sources/camera-app.ts";
import { carriesFile, droppedFiles } from "../../photo-import/sources/dropped-file.ts";
import { stageSideInPixels } from "../common/stage-side.ts";
import { LANDING_IDS, type LandingAction, photoInput, showDropArea } from "../site/landing-page.ts";
import { askApp, forget } from "./load-app.ts";

/**
 * Takes every photo that comes to the page: chosen, dropped anywhere, pasted or taken with the device's camera app; and
 * gives the first page's controls their use. It goes on doing so while the app is shown.
 */
export function takePhotos(): void {
  const input = photoInput();
  const takeChosen = () => {
    const file = input.files?.[0];
    if (!file) return;
    // Forget the choice, so that choosing the same file again is a change again.
    input.value = "";
    open(file);
  };
  input.addEventListener("change", takeChosen);
  // The page was there before its script: somebody may have chosen a photo meanwhile.
  takeChosen();

  addEventListener("dragover", (event) => {
    if (!carriesFile(event.dataTransfer)) return;
    event.preventDefault();
    showDropArea(true);
  });
  // Leaving the window is the only dragleave without another element to go to.
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget === null && showDropArea(false));
  addEventListener("drop", (event) => {
    // Without this, the browser leaves the page and shows the file.
    event.preventDefault();
    showDropArea(false);
    takeTransferred(event.dataTransfer);
  });
  addEventListener("paste", ({ clipboardData }) => takeTransferred(clipboardData));

  document.getElementById(LANDING_IDS.landing)?.addEventListener("click", (event) => {
    const control = event.target instanceof Element && event.target.closest<HTMLElement>("[data-action]");
    const action = control && ACTIONS[control.dataset.action as LandingAction];
    if (!action) return;
    event.preventDefault();
    action();
  });
}

const ACTIONS: { readonly [Action in LandingAction]?: () => void } = {
  // "choose" is in the page itself (head-script.ts), so that it works before this script has come.
  selfie: takeSelfie,
  "just-heart": () => askApp({ kind: "just-heart" }),
  continue: () => askApp({ kind: "continue" }),
  cancel: forget,
  top: () => scrollTo({ top: 0 }),
};

function takeSelfie(): void {
  if (hasCameraApp()) askCameraApp(open);
  else askApp({ kind: "take-selfie" });
}

/** The worker begins at once, whether or not the app is there to show what it reads. */
function open(file: File): void {
  askApp({ kind: "open-photo", opening: beginOpening(file, stageSideInPixels()) });
}

/** Of several files, opens the first that is a photo. */
function takeTransferred(transfer: DataTransfer | null): void {
  const { files, hasFolder } = droppedFiles(transfer);
  const [file, ...others] = files;
  if (!file) askApp({ kind: "report-problem", problem: hasFolder ? "folder" : "no-file" });
  else if (others.length === 0) open(file);
  else
    import("../../photo-import/sources/pick-photo.ts")
      .then(({ pickPhoto }) => pickPhoto([file, ...others]))
      .catch(() => file)
      .then(open);
}
