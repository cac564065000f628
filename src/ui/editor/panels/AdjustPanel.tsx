import { FlipVertical2, RotateCcw, RotateCw } from "lucide-react";
import { type Dispatch, memo, type ReactElement, useCallback } from "react";
import { type BadgePlacement, isMovable } from "../../../model/badge-placement.ts";
import { badgeOf } from "../../../model/badges.ts";
import type { EditorAction } from "../../../model/editor-state.ts";
import type { Face } from "../../../model/face.ts";
import { useTranslate } from "../../common/translation.ts";
import styles from "./AdjustPanel.module.css";
import { RangeSlider } from "./RangeSlider.tsx";

type Props = {
  /** Degrees; null without a photo to rotate. */
  readonly turn: number | null;
  readonly badge: BadgePlacement;
  readonly dispatch: Dispatch<EditorAction>;
  /** Null until detection has finished. */
  readonly faces: readonly Face[] | null;
  readonly onTakeSelfie: () => void;
};

/** Quarter turns and the mirror; fine control of the photo's rotation and the heart's size and rotation; a selfie; reset. */
export const AdjustPanel = memo(function AdjustPanel({ turn, badge, dispatch, faces, onTakeSelfie }: Props) {
  const t = useTranslate("extras");
  const rule = badgeOf(badge.id).placement;
  const commit = useCallback(() => dispatch({ type: "commit", kind: "preview" }), [dispatch]);
  const cancel = useCallback(() => dispatch({ type: "cancel" }), [dispatch]);
  const degrees = t.formats.degrees(turn ?? 0);
  const heartDegrees = t.formats.degrees(badge.turn);
  const percent = t.formats.percent(badge.diameter);

  return (
    <section aria-label={t("adjust.title")} className={styles.adjust}>
      <h2>{t("adjust.title")}</h2>
      {turn !== null && (
        // Left and right do not swap in right-to-left languages.
        <div className={styles.turns} dir="ltr">
          {TURNS.map(([name, Icon, edit]) => (
            <button
              key={name}
              type="button"
              className="icon-button"
              aria-label={t(name)}
              title={t(name)}
              onClick={() => dispatch({ type: "apply", edit })}
            >
              <Icon aria-hidden="true" />
            </button>
          ))}
        </div>
      )}
      {turn !== null && (
        <Labelled name={t("adjust.straighten")} value={degrees}>
          <RangeSlider
            label={t("adjust.straighten")}
            min={-180}
            max={180}
            isTurn
            step={0.5}
            value={turn}
            valueText={degrees}
            onPreview={(next) => dispatch({ type: "preview", edit: { type: "turn-photo", turn: next } })}
            onCommit={commit}
            onCancel={cancel}
          />
        </Labelled>
      )}
      {rule.kind !== "fixed" && isMovable(badge) && (
        <Labelled name={t("adjust.heartSize")} value={percent}>
          <RangeSlider
            label={t("adjust.heartSize")}
            min={rule.minDiameter}
            max={rule.maxDiameter}
            step={0.005}
            value={badge.diameter}
            valueText={percent}
            onPreview={(diameter) => dispatch({ type: "preview", edit: { type: "size-badge", diameter } })}
            onCommit={commit}
            onCancel={cancel}
          />
        </Labelled>
      )}
      {rule.kind !== "fixed" && rule.canTurn && (
        <Labelled name={t("adjust.heartTurn")} value={heartDegrees}>
          <RangeSlider
            label={t("adjust.heartTurn")}
            min={-180}
            max={180}
            isTurn
            step={1}
            value={badge.turn}
            valueText={heartDegrees}
            onPreview={(next) => dispatch({ type: "preview", edit: { type: "turn-badge", turn: next } })}
            onCommit={commit}
            onCancel={cancel}
          />
        </Labelled>
      )}
      {turn !== null && <p className={styles.faces}>{t("adjust.faces")}</p>}
      <div className={styles.buttons}>
        <button type="button" className="button" onClick={onTakeSelfie}>
          {t("panel.selfie")}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => dispatch({ type: "apply", edit: { type: "reset", faces: faces ?? [] } })}
        >
          {t("tools.reset")}
        </button>
      </div>
    </section>
  );
});

const TURNS = [
  ["tools.turnLeft", RotateCcw, { type: "turn-photo-by", by: -90 }],
  ["tools.turnRight", RotateCw, { type: "turn-photo-by", by: 90 }],
  ["tools.mirror", FlipVertical2, { type: "mirror-photo" }],
] as const;

type LabelledProps = { readonly name: string; readonly value: string; readonly children: ReactElement };

function Labelled({ name, value, children }: LabelledProps) {
  return (
    <div>
      <p className={styles.label} aria-hidden="true">
        <span>{name}</span>
        <bdi translate="no">{value}</bdi>
      </p>
      {children}
    </div>
  );
}
