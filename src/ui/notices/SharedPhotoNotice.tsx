import { useTranslate } from "../common/translation.ts";
import { OfferNotice } from "./OfferNotice.tsx";

type Props = {
  readonly isFloating: boolean;
  readonly onOpen: () => void;
  readonly onDelete: () => void;
};

/** Asks before opening a photo that was shared to the app, because another site may have sent it. */
export function SharedPhotoNotice({ isFloating, onOpen, onDelete }: Props) {
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
