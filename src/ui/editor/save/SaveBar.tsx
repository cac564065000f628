import { Download, SlidersHorizontal } from "lucide-react";
import { use, useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from "react";
import { avatarFileName } from "../../../model/avatar-file-name.ts";
import type { Design, PhotoRef } from "../../../model/design.ts";
import { looksSoft } from "../../../model/photo-limits.ts";
import {
  DEFAULT_SAVE_TARGET,
  FORMAT_NAMES,
  type SaveTargetId,
  saveTargetOf,
} from "../../../model/save-targets.ts";
import { downloadFile } from "../../../photo-export/share/download.ts";
import { inAppBrowserOf } from "../../../photo-export/share/in-app-browsers.ts";
import { mark } from "../../../platform/timing.ts";
import type { SceneNode } from "../../../scene/scene-node.ts";
import { Sentence } from "../../common/Sentence.tsx";
import { useTranslate } from "../../common/translation.ts";
import type { Problem } from "../../errors/problem.ts";
import type { EditorStore } from "../editor-store.ts";
import { describeAvatar } from "../picture/describe-picture.ts";
import { HeadsContext } from "../picture/heads-context.ts";
import type { PhotoView } from "../picture/use-photo-store.ts";
import type { ChosenWords } from "../picture/use-word-outline.ts";
import { AfterSaveGuide } from "./AfterSaveGuide.tsx";
import { describeFile, describeLosses, describeSites } from "./describe-file.ts";
import { LongPressSaveDialog } from "./LongPressSaveDialog.tsx";
import styles from "./SaveBar.module.css";
import { SAVE_CHOICES_ID, SaveChoices } from "./SaveChoices.tsx";
import { ShareButtons } from "./ShareButtons.tsx";
import { SlowSaving } from "./SlowSaving.tsx";
import { ALL_SITE_NAMES } from "./site-names.ts";
import { type Prepared, type SaveWish, usePreparedAvatar } from "./use-prepared-avatar.ts";
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

/** Prepares and saves the picture, and describes the file. */
export function SaveBar(props: Props) {
  const { store, scene, view, photo, design, isWanted, words, requests, onSaved, onProblem } = props;
  const t = useTranslate("extras");
  const [wish, setWish] = useState(FIRST_WISH);
  const target = saveTargetOf(wish.target);
  const [isWaiting, setWaiting] = useState(false);
  /** The scene and options last saved; any other scene counts as not saved. */
  const [saved, setSaved] = useState<{
    readonly scene: unknown;
    readonly wish: SaveWish;
    readonly name: string;
  } | null>(null);
  const heads = use(HeadsContext);
  const { cutOuts } = heads;
  // Until then the picture would be made from the lower-resolution pixels decoded first for the stage.
  const isSharp = !photo || view?.sharpness === "photo-sharp";
  // While an edit is pending, a file would soon be out of date.
  const isPending = useSyncExternalStore(store.subscribe, () => store.current().pending !== null);
  const isWhole = isWanted && !isPending && words.status === "whole" && isSharp && heads.status !== "looking";
  const photoLevels = view?.mipmaps ?? null;
  const assets = useMemo(() => ({ photo: photoLevels, cutOuts }), [photoLevels, cutOuts]);
  const picturing = usePreparedAvatar({ scene, assets, wish, isWhole });
  const prepared: Prepared =
    words.status === "failed" ? { status: "failed", code: "words-failed" } : picturing.prepared;

  const picture = prepared.status === "ready" ? prepared.picture : null;
  const fileWords = t("save.fileName");
  // Named as it will be saved and shared.
  const file = useMemo(
    () => picture && new File([picture.file], avatarFileName(picture, fileWords), { type: picture.type }),
    [picture, fileWords],
  );
  const [isHeld, setHeld] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [told, tell] = useTransientStatus();

  const finish = () => {
    setWaiting(false);
    if (prepared.status === "failed") return onProblem(prepared.code);
    if (!file) return undefined;
    const { name } = file;
    // In-app browsers silently ignore downloads.
    if (inAppBrowserOf(navigator.userAgent)) setHeld(true);
    else downloadFile(file, name);
    mark("avatar-saved");
    setSaved({ scene, wish, name });
    return onSaved();
  };
  const save = () => {
    if (isWaiting) return undefined;
    onProblem(null);
    // Possible by shortcut in the middle of a gesture.
    store.dispatch({ type: "commit" });
    if (prepared.status === "ready") return finish();
    // The cause of an earlier failure may be gone, so a press tries again. Only if that fails too is an error shown.
    if (words.status === "failed") words.retry();
    else if (prepared.status === "failed") picturing.prepareAgain();
    return setWaiting(true);
  };
  const saveNow = useEffectEvent(save);
  const finishNow = useEffectEvent(finish);
  useEffect(() => {
    if (isWaiting && prepared.status !== "preparing") finishNow();
  }, [isWaiting, prepared.status]);
  useEffect(() => {
    if (requests > 0) saveNow();
  }, [requests]);

  const chooseTarget = (id: SaveTargetId) => {
    const type = saveTargetOf(id).types.includes(wish.type) ? wish.type : FIRST_WISH.type;
    setWish({ ...FIRST_WISH, target: id, type });
  };

  const isSaved = !isPending && saved?.scene === scene && saved.wish === wish;
  const label = isWaiting ? t("save.busy") : t("save.download", { format: FORMAT_NAMES[wish.type] });
  const status =
    told || (isSaved ? t("save.done", { name: saved.name }) : describeFile(t, prepared, target, wish.type));
  const losses = [
    ...describeLosses(t, prepared),
    ...(photo && looksSoft(photo.size) ? [t("save.soft")] : []),
  ];
  return (
    <div className={styles.foot}>
      {isSaved && (
        <AfterSaveGuide
          target={wish.target}
          name={saved.name}
          description={describeAvatar(t, design)}
          onTold={tell}
          onProblem={onProblem}
          onShowPicture={() => setHeld(true)}
          onClose={() => setSaved(null)}
        />
      )}
      {isHeld && file && (
        <LongPressSaveDialog
          file={file}
          description={describeAvatar(t, design)}
          onClose={() => setHeld(false)}
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
          onCancel={() => setWaiting(false)}
        />
        <div role="status" className={styles.status}>
          <p>
            <Sentence text={status} names={isSaved ? [saved.name] : NAMES} />
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
            onClick={save}
          >
            <Download aria-hidden="true" />
            <span className={styles.onDesktop}>
              <Sentence text={label} names={NAMES} />
            </span>
            <span className={styles.onPhone}>{t(isWaiting ? "save.busy" : "save.short")}</span>
          </button>
          <ShareButtons file={file} onTold={tell} onProblem={onProblem} />
          <button
            type="button"
            className={`icon-button ${styles.options}`}
            aria-label={t("file.options")}
            title={t("file.options")}
            aria-expanded={isChoosing}
            aria-controls={SAVE_CHOICES_ID}
            onClick={() => setChoosing(!isChoosing)}
          >
            <SlidersHorizontal aria-hidden="true" />
          </button>
        </div>
      </div>
    </div>
  );
}
