import { X } from "lucide-react";
import { useTranslate } from "../common/translation.ts";
import { OfferNotice } from "./OfferNotice.tsx";

type Props = {
  readonly isFloating: boolean;
  readonly onUse: () => void;
  readonly onClose: () => void;
};

export function UpdateNotice({ isFloating, onUse, onClose }: Props) {
  const t = useTranslate("extras");
  return (
    <OfferNotice isFloating={isFloating} text={t("update.ready")} action={t("update.now")} onAction={onUse}>
      <button type="button" className="icon-button" aria-label={t("notice.close")} onClick={onClose}>
        <X aria-hidden="true" />
      </button>
    </OfferNotice>
  );
}
