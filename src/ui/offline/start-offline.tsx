import type { ComponentType } from "react";
import { registerWorker } from "../../browser/offline/register-worker.ts";
import { sharedPhotoName, takeSharedPhoto } from "../../browser/offline/shared-photo.ts";
import { needMessages } from "../shared/page-messages.ts";
import { UpdateNotice, type UpdateNoticeProps } from "./UpdateNotice.tsx";

export type UpdateNoticeType = ComponentType<Pick<UpdateNoticeProps, "isFloating">>;

export type OfflineOptions = {
  /** Shows the notice that a newer version is ready, or takes it away. */
  readonly onNotice: (notice: UpdateNoticeType | null) => void;
  /** A photo was shared to the installed app; null: it did not arrive. */
  readonly onSharedPhoto: (photo: File | null) => void;
  /** Keeps the work for the page that comes after a reload. Whether that worked, or there is nothing to be lost. */
  readonly keepWork: () => Promise<boolean>;
  /** From now on the browser does not ask before it closes the page. */
  readonly dropClosingQuestion: () => void;
};

/** Opens the photo that was shared, and lets the site be kept for use without a network. */
export async function startOffline(options: OfflineOptions): Promise<void> {
  const name = sharedPhotoName();
  if (name !== null) options.onSharedPhoto(await takeSharedPhoto(name, Date.now()));
  await registerWorker((switchOver) => void announce(options, switchOver));
}

async function announce(options: OfflineOptions, switchOver: () => Promise<void>): Promise<void> {
  const { onNotice, keepWork, dropClosingQuestion } = options;
  const useNow = async () => {
    // Where the work cannot be kept, the browser asks before it reloads.
    if (await keepWork()) dropClosingQuestion();
    await switchOver();
    location.reload();
  };
  // Words that cannot be had now: the newer version waits, and the next page says so.
  await needMessages("extras").then(
    () =>
      onNotice(({ isFloating }) => (
        <UpdateNotice isFloating={isFloating} onUse={() => void useNow()} onClose={() => onNotice(null)} />
      )),
    () => {},
  );
}
