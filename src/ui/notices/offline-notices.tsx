import { X } from "lucide-react";
import { type ComponentType, type ReactElement, useState } from "react";
import { takeSharedPhoto } from "../../offline/read-shared-photo.ts";
import type { SwitchOver } from "../../offline/register-service-worker.ts";
import { disarmUnloadGuard } from "../../platform/unload-guard.ts";
import { reloadPage } from "../../recovery/site-navigation.ts";
import { needMessages } from "../common/page-messages.ts";
import { useTranslate } from "../common/translation.ts";
import styles from "./OfferNotice.module.css";

export type OfflineNotice = ComponentType<{ readonly isFloating: boolean }>;

export type OfflineOptions = {
  /** Opens the photo that was shared to the installed app; null if it did not arrive. */
  readonly onSharedPhoto: (photo: File | null) => void;
  /** Stores the work for the page after a reload. Resolves to whether nothing would be lost. */
  readonly storeWork: () => Promise<boolean>;
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
    if (await latest().storeWork()) disarmUnloadGuard();
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

type OfferProps = {
  /** Floats over the page where it would otherwise shift controls that may be about to be pressed. */
  readonly isFloating: boolean;
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
  /** The control that declines the offer. */
  readonly children: ReactElement;
};

/** Offers an action, which runs only when the user accepts. */
function OfferNotice({ isFloating, text, action, onAction, children }: OfferProps) {
  const [isAsked, setAsked] = useState(false);
  return (
    <div className={isFloating ? `${styles.notice} floating-notice` : styles.notice} role="status">
      <p>{text}</p>
      <button
        type="button"
        className="button"
        disabled={isAsked}
        onClick={() => {
          setAsked(true);
          onAction();
        }}
      >
        {action}
      </button>
      {children}
    </div>
  );
}

type SharedPhotoProps = {
  readonly isFloating: boolean;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
};

/** Asks before opening a photo that was shared to the app, because another site may have sent it. */
function SharedPhotoNotice({ isFloating, onOpen, onDelete }: SharedPhotoProps) {
  const t = useTranslate("extras");
  return (
    <OfferNotice
      isFloating={isFloating}
      text={t("share.received")}
      action={t("share.open")}
      onAction={onOpen}
    >
      <button type="button" className="button" onClick={onDelete}>
        {t("share.delete")}
      </button>
    </OfferNotice>
  );
}

type UpdateProps = {
  readonly isFloating: boolean;
  readonly onUse: () => void;
  readonly onClose: () => void;
};

function UpdateNotice({ isFloating, onUse, onClose }: UpdateProps) {
  const t = useTranslate("extras");
  return (
    <OfferNotice isFloating={isFloating} text={t("update.ready")} action={t("update.now")} onAction={onUse}>
      <button type="button" className="icon-button" aria-label={t("notice.close")} onClick={onClose}>
        <X aria-hidden="true" />
      </button>
    </OfferNotice>
  );
}
