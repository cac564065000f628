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
  /** Opens the photo that was shared to the installed app; null if it did not arrive. */
  readonly onSharedPhoto: (photo: File | null) => void;
  /** Stores the work for the page after a reload. Resolves to whether nothing would be lost. */
  readonly keepWork: () => Promise<boolean>;
};

type ShowNotice = (change: () => OfflineNotice | null) => void;

/** Offers to open the photo that was shared to the installed app. `latest` returns the current options. */
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
    // Never open a photo without asking.
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

/** Announces that a newer version is ready, and activates it when the user agrees. */
export async function announceUpdate(
  switchOver: SwitchOver,
  latest: () => OfflineOptions,
  show: ShowNotice,
): Promise<void> {
  const switchNow = async () => {
    // If the work cannot be stored, the unload guard asks before the reload.
    if (await latest().keepWork()) closeWithoutAsking();
    await switchOver();
    reloadPage();
  };
  const Notice: OfflineNotice = ({ isFloating }) => (
    <UpdateNotice isFloating={isFloating} onUse={() => void switchNow()} onClose={() => show(() => null)} />
  );
  // If the messages cannot be loaded, the newer version waits, and the next page announces it.
  await needMessages("extras").then(
    () => show(() => Notice),
    () => {},
  );
}
