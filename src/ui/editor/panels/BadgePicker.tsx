import { type ReactElement, Suspense, use, useEffect, useId, useMemo, useRef } from "react";
import type { Mipmaps } from "../../../canvas/mipmaps.ts";
import { BADGE_IDS, type BadgeId, badgeOf } from "../../../model/badges.ts";
import { canHaveHeadsInFront } from "../../../model/cut-outs.ts";
import { type Composition, GROUND_IDS } from "../../../model/design.ts";
import { facesOf, visibleComposition } from "../../../model/editor-state.ts";
import { applyEdit } from "../../../model/edits.ts";
import { afterNextFrame } from "../../../platform/timing.ts";
import { composeScene } from "../../../scene/compose-scene.ts";
import type { WordOutline } from "../../../scene/words/word-outline.ts";
import { lazyPart } from "../../common/lazy-part.tsx";
import { Segments } from "../../common/Segments.tsx";
import { derivedSource } from "../../common/source.ts";
import { useTranslate } from "../../common/translation.ts";
import { CutOutsContext } from "../picture/cut-outs-context.ts";
import type { EditorStore } from "../picture/editor-store.ts";
import { PaintedScene } from "../picture/PaintedScene.tsx";
import type { PhotoView } from "../picture/use-photo-store.ts";
import styles from "./BadgePicker.module.css";

const CutOuts = lazyPart("extras", async () => (await import("./CutOuts.tsx")).CutOuts);

type Props = {
  readonly store: EditorStore;
  /** Without the pending edit. */
  readonly composition: Composition;
  readonly view: PhotoView | null;
  readonly words: WordOutline | null;
  readonly isShown: boolean;
  /** What lies between the tiles and the chosen badge's own options. */
  readonly between: ReactElement;
};

/** The badges as tiles, each a thumbnail of the user's own composition. */
export function BadgePicker({ store, composition, view, words, isShown, between }: Props) {
  const t = useTranslate();
  const { dispatch } = store;
  const { ground, badge } = composition.design;
  const chosen = badge.id;
  const { expect } = use(CutOutsContext);
  const expectPeople = () => expect("people");
  const pinHint = useId();
  const tiles = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Measuring forces layout, which would otherwise delay the frame.
    if (isShown) afterNextFrame(() => tiles.current && revealTile(tiles.current, chosen));
  }, [isShown, chosen]);
  return (
    <div className={styles.panel}>
      <fieldset className={styles.badges}>
        <legend>{t("panel.badge")}</legend>
        <div ref={tiles} className={styles.tiles}>
          {BADGE_IDS.map((id) => (
            <label
              key={id}
              className={styles.tile}
              onPointerEnter={id === "blue-world" ? expectPeople : undefined}
              onFocus={id === "blue-world" ? expectPeople : undefined}
            >
              <input
                type="radio"
                name="badge"
                value={id}
                checked={chosen === id}
                aria-describedby={id === "lapel-pin" ? pinHint : undefined}
                onChange={() => dispatch({ type: "apply", edit: { type: "choose-badge", id } })}
              />
              <Thumbnail
                id={id}
                store={store}
                mipmaps={view?.mipmaps ?? null}
                words={words}
                isShown={isShown}
              />
              <span>{t(`badge.${id}`)}</span>
            </label>
          ))}
        </div>
        <p id={pinHint} hidden={chosen !== "lapel-pin"} className={styles.hint}>
          {t("badge.pinIsSmall")}
        </p>
      </fieldset>
      <div data-sizes="">{between}</div>
      {(canHaveHeadsInFront(chosen) || chosen === "blue-world") && composition.photo && (
        <Suspense>
          <CutOuts composition={composition} />
        </Suspense>
      )}
      {!badgeOf(chosen).showsPhoto && (
        <Segments
          legend={t("ground.title")}
          options={GROUND_IDS.map((id) => ({ value: id, label: t(`ground.${id}`) }))}
          chosen={ground}
          onChoose={(id) => dispatch({ type: "apply", edit: { type: "choose-ground", ground: id } })}
        />
      )}
    </div>
  );
}

/** Scrolls the row of tiles, which is longer than a phone is wide, until the badge's is visible; nothing else. */
function revealTile(tiles: HTMLElement, id: BadgeId): void {
  const tile = tiles.querySelector(`[value=${id}]`)?.parentElement?.getBoundingClientRect();
  const row = tiles.getBoundingClientRect();
  if (tile) tiles.scrollBy({ left: Math.min(0, tile.left - row.left) + Math.max(0, tile.right - row.right) });
}

type ThumbnailProps = {
  readonly id: BadgeId;
  readonly store: EditorStore;
  readonly mipmaps: Mipmaps | null;
  readonly words: WordOutline | null;
  readonly isShown: boolean;
};

/** The picture that choosing the badge would produce. */
function Thumbnail({ id, store, mipmaps, words, isShown }: ThumbnailProps) {
  const { place } = use(CutOutsContext);
  const scenes = useMemo(
    () =>
      derivedSource(store, (editor) => {
        const faces = facesOf(editor, editor.present.photo) ?? [];
        const chosen = applyEdit(visibleComposition(editor), { type: "choose-badge", id, faces });
        return composeScene(chosen, words, place);
      }),
    [id, store, words, place],
  );
  return (
    <span className={styles.round} aria-hidden="true">
      <PaintedScene
        scenes={scenes}
        mipmaps={mipmaps}
        side={84}
        isShown={isShown}
        isMoving={store.isPending}
      />
    </span>
  );
}
