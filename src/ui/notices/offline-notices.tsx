import type { ComponentType } from "react";
import { takeSharedPhoto } from "../../offline/read-shared-photo.ts";
import type { SwitchOver } from "../../offline/register-service-worker.ts";
import { closeWithoutAsking } from "../../platform/unload-guard.ts";
import { reloadPage } from "../../recovery/site-navigation.ts";
import { needMessages } from "../common/page-messages.ts";
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

/** Offers to open the photo that was shared to the installed app. `latest` says what the page offers at the moment. */
export async function receiveSharedPhoto(
  name: string,
  latest: () => OfflineOptions,
  show: ShowNotice,
): Promise<void> {
  const photo = await takeSharedPhoto(name, Date.now());
  if (!photo) latest().onSharedPhoto(null);
  else if (await wantsToOpen(show)) latest().onSharedPhoto(photo);
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

/** Says that a newer version is ready, and lets it take over when the person wants it. */
export async function announceUpdate(
  switchOver: SwitchOver,
  latest: () => OfflineOptions,
  show: ShowNotice,
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
