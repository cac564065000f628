import { type Dispatch, memo, useMemo } from "react";
import type { PhotoLevels } from "../../canvas/photo-levels.ts";
import { startingBadge } from "../../domain/badge-placement.ts";
import { BADGE_IDS, type BadgeId, badgeOf } from "../../domain/badges.ts";
import { type Composition, GROUND_IDS, GROUNDS } from "../../domain/design.ts";
import type { EditorAction } from "../../domain/editor.ts";
import { composeScene } from "../../scene/compose-scene.ts";
import type { WordOutline } from "../../scene/words/word-outline.ts";
import { Segments } from "../shared/Segments.tsx";
import { useTranslate } from "../shared/translation.ts";
import type { PhotoView } from "../use-photo-store.ts";
import styles from "./BadgePicker.module.css";
import { PaintedScene } from "./PaintedScene.tsx";

type Props = {
  /** What is chosen, at once. */
  readonly chosen: BadgeId;
  readonly backdrop: string;
  /** What the tiles show, as soon as there is time. */
  readonly composition: Composition;
  readonly dispatch: Dispatch<EditorAction>;
  readonly view: PhotoView | null;
  readonly words: WordOutline | null;
  readonly isShown: boolean;
  readonly isHasty: boolean;
};

/** The badges as tiles, each drawn by the scene itself from the person's own photo. */
export const BadgePicker = memo(function BadgePicker({
  chosen,
  backdrop,
  composition,
  dispatch,
  view,
  words,
  isShown,
  isHasty,
}: Props) {
  const t = useTranslate();
  const faces = view?.faces ?? [];
  return (
    <div className={styles.panel}>
      <fieldset className={styles.badges}>
        <legend>{t("panel.badge")}</legend>
        <div className={styles.tiles}>
          {BADGE_IDS.map((id) => (
            <label key={id} className={styles.tile}>
              <input
                type="radio"
                name="badge"
                checked={chosen === id}
                onChange={() => dispatch({ type: "apply", edit: { type: "choose-badge", id, faces } })}
              />
              <Thumbnail
                id={id}
                composition={composition}
                levels={view?.levels ?? null}
                words={words}
                isShown={isShown}
                isHasty={isHasty}
              />
              <span>{t(`badge.${id}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {!badgeOf(chosen).showsPhoto && (
        <Segments
          legend={t("ground.title")}
          options={GROUND_IDS.map((ground) => ({ value: ground, label: t(`ground.${ground}`) }))}
          chosen={GROUND_IDS.find((ground) => GROUNDS[ground] === backdrop) ?? "ice"}
          onChoose={(ground) => dispatch({ type: "apply", edit: { type: "choose-ground", ground } })}
        />
      )}
    </div>
  );
});

type ThumbnailProps = {
  readonly id: BadgeId;
  readonly composition: Composition;
  readonly levels: PhotoLevels | null;
  readonly words: WordOutline | null;
  readonly isShown: boolean;
  readonly isHasty: boolean;
};

function Thumbnail({ id, composition, levels, words, isShown, isHasty }: ThumbnailProps) {
  const { badge } = composition.design;
  const scene = useMemo(() => {
    const worn = badge.id === id ? badge : startingBadge(id);
    return composeScene({ ...composition, design: { ...composition.design, badge: worn } }, words);
  }, [id, badge, composition, words]);
  return (
    <span className={styles.round} aria-hidden="true">
      <PaintedScene scene={scene} levels={levels} side={84} isShown={isShown} isHasty={isHasty} />
    </span>
  );
}
