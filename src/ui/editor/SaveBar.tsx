import { Download } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { downloadFile } from "../../browser/download.ts";
import { mark } from "../../browser/timing.ts";
import { avatarFileName } from "../../domain/avatar-file-name.ts";
import type { PhotoRef } from "../../domain/design.ts";
import { looksSoft } from "../../domain/photo-limits.ts";
import {
  DEFAULT_SAVE_TARGET,
  FORMAT_NAMES,
  SAVE_TARGET_IDS,
  saveTargetOf,
} from "../../domain/save-targets.ts";
import type { SceneNode } from "../../scene/scene-node.ts";
import type { Problem } from "../problem.ts";
import { useTranslate } from "../shared/translation.ts";
import type { PhotoView } from "../use-photo-store.ts";
import { describeFile } from "./describe-file.ts";
import { FormatChoice } from "./FormatChoice.tsx";
import styles from "./SaveBar.module.css";
import { SlowSaving } from "./SlowSaving.tsx";
import { isSite, siteName } from "./site-names.ts";
import { type SaveWish, usePreparedAvatar } from "./use-prepared-avatar.ts";

type Props = {
  readonly scene: readonly SceneNode[];
  readonly view: PhotoView | null;
  readonly photo: PhotoRef | null;
  /** Whether everything that the design names is in the scene. */
  readonly isWhole: boolean;
  readonly onSaved: () => void;
  /** Grows when saving is asked for elsewhere, by key. */
  readonly requests: number;
  readonly onProblem: (problem: Problem | null) => void;
};

const FIRST_WISH: SaveWish = { target: DEFAULT_SAVE_TARGET, type: "image/png", keepsColours: false };

/** Saves the picture, and says what is saved. */
export function SaveBar({ scene, view, photo, isWhole, requests, onSaved, onProblem }: Props) {
  const t = useTranslate("editor", "extras");
  const [wish, setWish] = useState(FIRST_WISH);
  const target = saveTargetOf(wish.target);
  const [isWaiting, setWaiting] = useState(false);
  /** The scene that was saved last: another one has not been saved yet. */
  const [saved, setSaved] = useState<{
    readonly scene: unknown;
    readonly wish: SaveWish;
    readonly name: string;
  } | null>(null);
  // A picture saved in the first second would be made of the pixels that the stage needed first.
  const isReady = isWhole && (!photo || view?.sharpness === "photo-sharp");
  const prepared = usePreparedAvatar({ scene, levels: view?.levels ?? null, wish, isWhole: isReady });

  const save = () => {
    onProblem(null);
    if (prepared.status === "preparing") return setWaiting(true);
    setWaiting(false);
    if (prepared.status === "failed") return onProblem(prepared.code);
    const name = avatarFileName(prepared.picture, t("file.name"));
    downloadFile(prepared.picture.file, name);
    mark("avatar-saved");
    setSaved({ scene, wish, name });
    return onSaved();
  };
  const saveNow = useEffectEvent(save);
  useEffect(() => {
    if (isWaiting && prepared.status !== "preparing") saveNow();
  }, [isWaiting, prepared.status]);
  useEffect(() => {
    if (requests > 0) saveNow();
  }, [requests]);

  const chooseTarget = (value: string) => {
    const id = SAVE_TARGET_IDS.find((one) => one === value) ?? DEFAULT_SAVE_TARGET;
    const type = saveTargetOf(id).types.includes(wish.type) ? wish.type : FIRST_WISH.type;
    setWish({ ...FIRST_WISH, target: id, type });
  };

  const isSaved = saved?.scene === scene && saved.wish === wish;
  return (
    <div className={styles.bar}>
      <div className={styles.controls}>
        <button
          type="button"
          className="button button-main"
          aria-busy={isWaiting}
          disabled={isWaiting}
          onClick={save}
        >
          <Download aria-hidden="true" />
          {isWaiting ? (
            t("save.busy")
          ) : (
            <>
              <span className={styles.onDesktop}>
                {t("save.download", { format: FORMAT_NAMES[wish.type] })}
              </span>
              <span className={styles.onPhone}>{t("save.short")}</span>
            </>
          )}
        </button>
        <select
          aria-label={t("save.for")}
          value={wish.target}
          onChange={(event) => chooseTarget(event.target.value)}
        >
          {SAVE_TARGET_IDS.map((id) => (
            <option key={id} value={id}>
              {isSite(id) ? siteName(id) : t(`target.${id}`)}
            </option>
          ))}
        </select>
      </div>
      <SlowSaving
        prepared={prepared}
        keepsColours={wish.keepsColours}
        isWaiting={isWaiting}
        onKeepColours={(keepsColours) => setWish({ ...wish, keepsColours })}
        onCancel={() => setWaiting(false)}
      />
      <p>
        <span role="status">
          {isSaved ? t("save.done", { name: saved.name }) : describeFile(t, prepared, target)}
        </span>{" "}
        {photo && looksSoft(photo.size) && <span>{t("save.soft")} </span>}
        {t("save.disclaimer")}
      </p>
      <FormatChoice types={target.types} chosen={wish.type} onChoose={(type) => setWish({ ...wish, type })} />
    </div>
  );
}
