import type { ComponentType } from "react";
import { closeWithoutAsking } from "../../browser/ask-before-closing.ts";
import { registerWorker, type SwitchOver } from "../../browser/offline/register-worker.ts";
import { sharedPhotoInAddress, takeSharedPhoto } from "../../browser/offline/shared-photo.ts";
import { reloadPage } from "../../recovery/site-navigation.ts";
import { needMessages } from "../shared/page-messages.ts";
import { SharedPhotoNotice } from "./SharedPhotoNotice.tsx";
import { UpdateNotice } from "./UpdateNotice.tsx";

export type OfflineNotice = ComponentType<{ readonly isFloating: boolean }>;

export type OfflineOptions = {
  /** The person wants to open the photo that was shared to the installed app; null: it did not arrive. */
  readonly onSharedPhoto: (photo: File | null) => void;
  /** Keeps the work for the page that comes after a reload. Whether that worked, or there is nothing to be lost. */
  readonly keepWork: () => Promise<boolean>;
};

type ShowNotice = (change: () => OfflineNotice | null) => void;

/**
 * Offers to open the photo that was shared, and lets the site be kept for use without a network. `latest` tells what the
 * page offers at the moment.
 */
export async function startOffline(latest: () => OfflineOptions, show: ShowNotice): Promise<void> {
  const name = sharedPhotoInAddress();
  if (name !== null) {
    const photo = await takeSharedPhoto(name, Date.now());
    if (!photo) latest().onSharedPhoto(null);
    else if (await wantsToOpen(show)) latest().onSharedPhoto(photo);
  }
  await registerWorker((switchOver) => void announce(latest, show, switchOver));
}

async function wantsToOpen(show: ShowNotice): Promise<boolean> {
  try {
    await needMessages("extras");
  } catch {
    // Nothing is opened without having asked.
    return false;
  }
  return new Promise((resolve) => {
    const answer = (isWanted: boolean) => {
      show(() => null);
      resolve(isWanted);
    };
    show(() => ({ isFloating }) => (
      <SharedPhotoNotice isFloating={isFloating} onOpen={() => answer(true)} onDelete={() => answer(false)} />
    ));
  });
}

async function announce(
  latest: () => OfflineOptions,
  show: ShowNotice,
  switchOver: SwitchOver,
): Promise<void> {
  const switchNow = async () => {
    // Where the work cannot be kept, the browser asks before it reloads.
    if (await latest().keepWork()) closeWithoutAsking();
    await switchOver();
    reloadPage();
  };
  const Notice: OfflineNotice = ({ isFloating }) => (
    <UpdateNotice isFloating={isFloating} onUse={() => void switchNow()} onClose={() => show(() => null)} />
  );
  // Words that cannot be had now: the newer version waits, and the next page says so.
  await needMessages("extras").then(
    () => show(() => Notice),
    () => {},
  );
}
