import { beginOpening } from "../../photo-import/open/begin-opening.ts";
import { askCameraApp, hasCameraApp } from "../../photo-import/sources/camera-app.ts";
import { carriesFile, droppedFiles } from "../../photo-import/sources/dropped-file.ts";
import { stageSideInPixels } from "../common/stage-side.ts";
import { LANDING_IDS, type LandingAction, photoInput, showDropArea } from "../site/landing-page.ts";
import { askApp, forget } from "./load-app.ts";

/**
 * Accepts photos from every source: chosen, dropped anywhere, pasted, or taken with the device's camera app; and
 * attaches the landing page's handlers. Drops and pastes are also accepted while the app is shown.
 */
export function takePhotos(): void {
  const input = photoInput();
  const takeChosen = () => {
    const file = input.files?.[0];
    if (!file) return;
    // Reset, so that choosing the same file again fires another change event.
    input.value = "";
    open(file);
  };
  input.addEventListener("change", takeChosen);
  // A photo may have been chosen before this script ran.
  takeChosen();

  addEventListener("dragover", (event) => {
    if (!carriesFile(event.dataTransfer)) return;
    event.preventDefault();
    showDropArea(true);
  });
  // `relatedTarget` is null only when the pointer leaves the window.
  addEventListener("dragleave", ({ relatedTarget }) => relatedTarget === null && showDropArea(false));
  addEventListener("drop", (event) => {
    // Otherwise the browser would navigate to the file.
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
  // "choose" is handled by an inline script (landing-head-script.ts), so that it works before this one has loaded.
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

/** Starts the worker at once, even if the app has yet to load. */
function open(file: File): void {
  askApp({ kind: "open-photo", opening: beginOpening(file, stageSideInPixels()) });
}

/** If there are several files, opens the first that is a photo. */
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
