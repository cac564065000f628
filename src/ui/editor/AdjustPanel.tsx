import { type Dispatch, useCallback } from "react";
import { isMovable } from "../../domain/badge-placement.ts";
import { badgeOf } from "../../domain/badges.ts";
import type { Composition } from "../../domain/design.ts";
import type { EditorAction } from "../../domain/editor.ts";
import type { Face } from "../../domain/face.ts";
import { useTranslate } from "../shared/translation.ts";
import styles from "./AdjustPanel.module.css";
import { RangeSlider } from "./RangeSlider.tsx";

type Props = {
  readonly composition: Composition;
  readonly dispatch: Dispatch<EditorAction>;
  /** Null until they have been looked for. */
  readonly faces: readonly Face[] | null;
  readonly onChoosePhoto: () => void;
  readonly onTakeSelfie: () => void;
};

/** Fine control by number: the turn of the photo and the size of the heart; and another photo. */
export function AdjustPanel({ composition, dispatch, faces, onChoosePhoto, onTakeSelfie }: Props) {
  const t = useTranslate();
  const { design, photo } = composition;
  const rule = badgeOf(design.badge.id).placement;
  const hasPhoto = photo !== null && badgeOf(design.badge.id).showsPhoto;
  const commit = useCallback(() => dispatch({ type: "commit" }), [dispatch]);
  const number = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });
  const degrees = `${number.format(design.photo.turn)}°`;
  const heartDegrees = `${number.format(design.badge.turn)}°`;
  const percent = new Intl.NumberFormat("en", { style: "percent" }).format(design.badge.diameter);

  return (
    <section aria-label={t("adjust.title")} className={styles.adjust}>
      <h2>{t("adjust.title")}</h2>
      {hasPhoto && (
        <Labelled name={t("adjust.straighten")} value={degrees}>
          <RangeSlider
            label={t("adjust.straighten")}
            min={-180}
            max={180}
            step={0.5}
            value={design.photo.turn}
            valueText={degrees}
            onPreview={(turn) => dispatch({ type: "preview", edit: { type: "turn-photo", turn } })}
            onCommit={commit}
          />
        </Labelled>
      )}
      {rule.kind !== "fixed" && isMovable(design.badge) && (
        <Labelled name={t("adjust.heartSize")} value={percent}>
          <RangeSlider
            label={t("adjust.heartSize")}
            min={rule.minDiameter}
            max={rule.maxDiameter}
            step={0.005}
            value={design.badge.diameter}
            valueText={percent}
            onPreview={(diameter) => dispatch({ type: "preview", edit: { type: "size-badge", diameter } })}
            onCommit={commit}
          />
        </Labelled>
      )}
      {rule.kind !== "fixed" && rule.canTurn && (
        <Labelled name={t("adjust.heartTurn")} value={heartDegrees}>
          <RangeSlider
            label={t("adjust.heartTurn")}
            min={-180}
            max={180}
            step={1}
            value={design.badge.turn}
            valueText={heartDegrees}
            onPreview={(turn) => dispatch({ type: "preview", edit: { type: "turn-badge", turn } })}
            onCommit={commit}
          />
        </Labelled>
      )}
      {hasPhoto && <p className={styles.faces}>{t("adjust.faces")}</p>}
      <div className={styles.buttons}>
        <button type="button" className="button" onClick={onChoosePhoto}>
          {t(photo ? "adjust.anotherPhoto" : "adjust.addPhoto")}
        </button>
        <button type="button" className="button" onClick={onTakeSelfie}>
          {t("landing.selfie")}
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
}

type LabelledProps = { readonly name: string; readonly value: string; readonly children: React.ReactNode };

function Labelled({ name, value, children }: LabelledProps) {
  return (
    <div>
      <p className={styles.label} aria-hidden="true">
        <span>{name}</span>
        <span>{value}</span>
      </p>
      {children}
    </div>
  );
}
