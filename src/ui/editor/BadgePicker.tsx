import { type Dispatch, memo, useMemo } from "react";
import type { PhotoLevels } from "../../canvas/photo-levels.ts";
import { startingBadge } from "../../domain/badge-placement.ts";
import { BADGE_IDS, type BadgeId } from "../../domain/badges.ts";
import type { Composition } from "../../domain/design.ts";
import type { EditorAction } from "../../domain/editor.ts";
import { composeScene } from "../../scene/compose-scene.ts";
import { useTranslate } from "../shared/translation.ts";
import type { PhotoView } from "../use-photo-store.ts";
import styles from "./BadgePicker.module.css";
import { MiniScene } from "./MiniScene.tsx";

type Props = {
  readonly composition: Composition;
  readonly dispatch: Dispatch<EditorAction>;
  readonly view: PhotoView | null;
  readonly isShown: boolean;
};

/** The badges as tiles, each drawn by the scene itself from the person's own photo. */
export const BadgePicker = memo(function BadgePicker({ composition, dispatch, view, isShown }: Props) {
  const t = useTranslate();
  const faces = view?.faces ?? [];
  return (
    <fieldset className={styles.badges}>
      <legend>{t("panel.badge")}</legend>
      <div className={styles.tiles}>
        {BADGE_IDS.map((id) => (
          <label key={id} className={styles.tile}>
            <input
              type="radio"
              name="badge"
              checked={composition.design.badge.id === id}
              onChange={() => dispatch({ type: "apply", edit: { type: "choose-badge", id, faces } })}
            />
            <Thumbnail id={id} composition={composition} levels={view?.levels ?? null} isShown={isShown} />
            <span>{t(`badge.${id}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
});

type ThumbnailProps = {
  readonly id: BadgeId;
  readonly composition: Composition;
  readonly levels: PhotoLevels | null;
  readonly isShown: boolean;
};

function Thumbnail({ id, composition, levels, isShown }: ThumbnailProps) {
  const scene = useMemo(
    () => composeScene({ ...composition, design: { ...composition.design, badge: startingBadge(id) } }),
    [id, composition],
  );
  return (
    <span className={styles.round} aria-hidden="true">
      <MiniScene scene={scene} levels={levels} side={84} isShown={isShown} />
    </span>
  );
}
