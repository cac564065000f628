import { Download, Share, SlidersHorizontal } from "lucide-react";
import { use, useMemo, useState, useSyncExternalStore } from "react";
import type { Design, PhotoRef } from "../../../model/design.ts";
import { looksSoft } from "../../../model/photo-limits.ts";
import {
  DEFAULT_SAVE_TARGET,
  FORMAT_NAMES,
  type SaveTargetId,
  saveTargetOf,
} from "../../../model/save-targets.ts";
import type { SceneNode } from "../../../scene/scene-node.ts";
import { Sentence } from "../../common/Sentence.tsx";
import { useTranslate } from "../../common/translation.ts";
import type { Problem } from "../../errors/problem.ts";
import { CutOutsContext } from "../picture/cut-outs-context.ts";
import { describeAvatar } from "../picture/describe-picture.ts";
import type { EditorStore } from "../picture/editor-store.ts";
import type { PhotoView } from "../picture/use-photo-store.ts";
import type { ChosenWords } from "../picture/use-word-outline.ts";
import { AfterSaveGuide } from "./AfterSaveGuide.tsx";
import { describeFile, describeLosses, describeSites } from "./describe-file.ts";
import { LongPressSaveDialog } from "./LongPressSaveDialog.tsx";
import styles from "./SaveBar.module.css";
import { SAVE_CHOICES_ID, SaveChoices } from "./SaveChoices.tsx";
import { SecondaryButtons } from "./SecondaryButtons.tsx";
import { SlowSaving } from "./SlowSaving.tsx";
import { ALL_SITE_NAMES } from "./site-names.ts";
import { type Prepared, type SaveWish, usePreparedAvatar } from "./use-prepared-avatar.ts";
import { useSaving } from "./use-saving.ts";
import { useTransientStatus } from "./use-transient-status.ts";

type Props = {
  readonly store: EditorStore;
  readonly scene: readonly SceneNode[];
  readonly view: PhotoView | null;
  readonly photo: PhotoRef | null;
  readonly design: Design;
  /** Whether the picture is visible, so that a file should be prepared. */
  readonly isWanted: boolean;
  /** While these are loading, they are missing from the scene. */
  readonly words: ChosenWords;
  readonly onSaved: () => void;
  /** Incremented when saving is requested by keyboard shortcut. */
  readonly requests: number;
  readonly onProblem: (problem: Problem | null) => void;
};

const NAMES = [...ALL_SITE_NAMES, ...Object.values(FORMAT_NAMES)];

const FIRST_WISH: SaveWish = { target: DEFAULT_SAVE_TARGET, type: "image/png", keepsColours: false };

/** Whether the window, as in SaveBar.module.css, has no room for the options and the guide after saving together. */
const isNarrow = (): boolean => matchMedia("(max-width: 53.75em)").matches;

/** Prepares and saves the picture, and describes the file. */
export function SaveBar(props: Props) {
  const { store, scene, view, photo, design, isWanted, words, requests, onSaved, onProblem } = props;
  const t = useTranslate("extras");
  const [wish, setWish] = useState(FIRST_WISH);
  const target = saveTargetOf(wish.target);
  const { status: cutOutStatus, cutOuts } = use(CutOutsContext);
  // Until then the picture would be made from the lower-resolution pixels decoded first for the stage.
  const isSharp = !photo || view?.sharpness === "full";
  // While an edit is pending, a file would soon be out of date.
  const isPending = useSyncExternalStore(store.subscribe, store.isPending);
  const isWhole = isWanted && !isPending && words.status === "whole" && isSharp && cutOutStatus !== "looking";
  const photoLevels = view?.mipmaps ?? null;
  const assets = useMemo(() => ({ photo: photoLevels, cutOuts }), [photoLevels, cutOuts]);
  const picturing = usePreparedAvatar({ scene, assets, wish, isWhole });
  const prepared: Prepared =
    words.status === "failed" ? { status: "failed", code: "words-failed" } : picturing.prepared;

  const [isChoosing, setChoosing] = useState(false);
  const [transientStatus, announce] = useTransientStatus();
  const saving = useSaving({
    store,
    scene,
    isPending,
    wish,
    prepared,
    onTryAgain: words.status === "failed" ? words.retry : picturing.prepareAgain,
    requests,
    onSaved: () => {
      if (isNarrow()) setChoosing(false);
      onSaved();
    },
    onStatus: announce,
    onProblem,
  });
  const { file, saved, isWaiting } = saving;

  const chooseTarget = (id: SaveTargetId) => {
    const type = saveTargetOf(id).types.includes(wish.type) ? wish.type : FIRST_WISH.type;
    setWish({ ...FIRST_WISH, target: id, type });
  };

  const isSheet = saving.first === "sheet";
  const label = isSheet ? t("save.short") : t("save.download", { format: FORMAT_NAMES[wish.type] });
  const outcome =
    saved && (saved.by === "download" ? t("save.done", { name: saved.name }) : t("file.handed"));
  const status =
    transientStatus || outcome || (saving.isLate ? t("file.again") : describeFile(t, prepared, wish.type));
  const losses = [
    ...describeLosses(t, prepared, target),
    ...(photo && looksSoft(photo.size) ? [t("save.soft")] : []),
  ];
  return (
    <div className={styles.foot}>
      {saving.isHeld && file && (
        <LongPressSaveDialog
          file={file}
          description={describeAvatar(t, design)}
          onClose={() => saving.setHeld(false)}
        />
      )}
      <div className={styles.bar}>
        {/* The buttons come last: whatever appears above grows upwards and does not move them. */}
        {isChoosing && (
          <SaveChoices
            target={wish.target}
            type={wish.type}
            sites={describeSites(t, prepared)}
            onTarget={chooseTarget}
            onType={(type) => setWish({ ...wish, type })}
          />
        )}
        <SlowSaving
          prepared={prepared}
          keepsColours={wish.keepsColours}
          isWaiting={isWaiting}
          onKeepColours={(keepsColours) => setWish({ ...wish, keepsColours })}
          onCancel={saving.cancel}
        />
        <div role="status" className={styles.status}>
          <p>
            <Sentence text={status} names={saved ? [saved.name] : NAMES} />
            {saved && <span className="visually-hidden">{` ${t("puton.title")}`}</span>}
          </p>
          {losses.length > 0 && <p>{losses.join(" ")}</p>}
        </div>
        <div className={styles.controls}>
          <button
            type="button"
            className="button button-main"
            aria-busy={isWaiting}
            // Not `disabled`, which would lose the focus.
            aria-disabled={isWaiting}
            onClick={saving.save}
          >
            {isSheet ? <Share aria-hidden="true" /> : <Download aria-hidden="true" />}
            <span className={styles.onDesktop}>
              <Sentence text={isWaiting ? t("save.busy") : label} names={NAMES} />
            </span>
            <span className={styles.onPhone}>{t(isWaiting ? "save.busy" : "save.short")}</span>
          </button>
          <SecondaryButtons file={file} second={saving.second} onStatus={announce} onProblem={onProblem} />
          <button
            type="button"
            className={`icon-button ${styles.options}`}
            aria-label={t("file.options")}
            title={t("file.options")}
            aria-expanded={isChoosing}
            aria-controls={SAVE_CHOICES_ID}
            onClick={() => {
              if (isNarrow()) saving.forget();
              setChoosing(!isChoosing);
            }}
          >
            <SlidersHorizontal aria-hidden="true" />
          </button>
        </div>
      </div>
      {/* A picture to press and hold is not saved yet. */}
      {saved && file && !(saving.isHeld && saved.by === "image") && (
        <AfterSaveGuide
          target={wish.target}
          file={file}
          by={saved.by}
          description={describeAvatar(t, design)}
          onStatus={announce}
          onProblem={onProblem}
          onShowPicture={() => saving.setHeld(true)}
          onClose={saving.forget}
        />
      )}
    </div>
  );
}
