import { FlipVertical2, RotateCcw, RotateCw } from "lucide-react";
import type { ComponentProps } from "react";
import { type BadgeId, badgeOf } from "../../../model/badges.ts";
import type { Design } from "../../../model/design.ts";
import { ToolButton } from "../../common/ToolButton.tsx";
import { useTranslate } from "../../common/translation.ts";
import type { EditorStore } from "../picture/editor-store.ts";
import styles from "./AdjustPanel.module.css";
import { RangeSlider, useDesignValue } from "./RangeSlider.tsx";

type Props = {
  readonly store: EditorStore;
  /** Whether a photo is visible and can be moved. */
  readonly hasPhoto: boolean;
  readonly badge: BadgeId;
  readonly onTakeSelfie: () => void;
};

/** Quarter turns and the mirror; fine control of the photo's rotation and the heart's size and rotation; a selfie; reset. */
export function AdjustPanel({ store, hasPhoto, badge, onTakeSelfie }: Props) {
  const t = useTranslate("extras");
  const { dispatch } = store;
  const rule = badgeOf(badge).placement;
  const { degrees, percent } = t.formats;

  return (
    <section aria-label={t("adjust.title")} className={styles.adjust}>
      <h2>{t("adjust.title")}</h2>
      {hasPhoto && (
        // Left and right do not swap in right-to-left languages.
        <div className={styles.rotations} dir="ltr">
          {ROTATIONS.map(([name, icon, edit]) => (
            <ToolButton
              key={name}
              label={t(name)}
              icon={icon}
              onClick={() => dispatch({ type: "apply", edit })}
            />
          ))}
        </div>
      )}
      {hasPhoto && (
        <LabelledSlider
          store={store}
          label={t("adjust.straighten")}
          min={-180}
          max={180}
          isRotation
          step={0.5}
          valueIn={photoRotation}
          textOf={degrees}
          editFor={(rotation) => ({ type: "rotate-photo", rotation })}
        />
      )}
      {rule.kind !== "fixed" && (
        <LabelledSlider
          store={store}
          label={t("adjust.heartSize")}
          min={rule.minDiameter}
          max={rule.maxDiameter}
          step={0.005}
          valueIn={badgeDiameter}
          textOf={percent}
          editFor={(diameter) => ({ type: "size-badge", diameter })}
        />
      )}
      {rule.kind !== "fixed" && rule.canRotate && (
        <LabelledSlider
          store={store}
          label={t("adjust.heartRotation")}
          min={-180}
          max={180}
          isRotation
          step={1}
          valueIn={badgeRotation}
          textOf={degrees}
          editFor={(rotation) => ({ type: "rotate-badge", rotation })}
        />
      )}
      {hasPhoto && <p className={styles.faces}>{t("adjust.faces")}</p>}
      <div className={styles.buttons}>
        <button type="button" className="button" onClick={onTakeSelfie}>
          {t("panel.selfie")}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => dispatch({ type: "apply", edit: { type: "reset" } })}
        >
          {t("tools.reset")}
        </button>
      </div>
    </section>
  );
}

const ROTATIONS = [
  ["tools.rotateLeft", RotateCcw, { type: "rotate-photo-by", by: -90 }],
  ["tools.rotateRight", RotateCw, { type: "rotate-photo-by", by: 90 }],
  ["tools.mirror", FlipVertical2, { type: "mirror-photo" }],
] as const;

const photoRotation = ({ photo }: Design): number => photo.rotation;
const badgeDiameter = ({ badge }: Design): number => badge.diameter;
const badgeRotation = ({ badge }: Design): number => badge.rotation;

function LabelledSlider(slider: ComponentProps<typeof RangeSlider>) {
  const { store, label, valueIn, textOf } = slider;
  const value = useDesignValue(store, valueIn);
  return (
    <div>
      <p className={styles.label} aria-hidden="true">
        <span>{label}</span>
        <bdi translate="no">{textOf(value)}</bdi>
      </p>
      <RangeSlider {...slider} />
    </div>
  );
}
