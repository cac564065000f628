import { Download } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { downloadFile } from "../../browser/download.ts";
import { mark } from "../../browser/timing.ts";
import { avatarFileName } from "../../domain/avatar-file-name.ts";
import type { PhotoRef } from "../../domain/design.ts";
import { looksSoft } from "../../domain/photo-limits.ts";
import {
  DEFAULT_SAVE_TARGET,
  SAVE_TARGET_IDS,
  type SaveTargetId,
  saveTargetOf,
} from "../../domain/save-targets.ts";
import type { SceneNode } from "../../scene/scene-node.ts";
import type { Problem } from "../problem.ts";
import { useTranslate } from "../shared/translation.ts";
import type { PhotoView } from "../use-photo-store.ts";
import { describeFile } from "./describe-file.ts";
import styles from "./SaveBar.module.css";
import { isSite, siteName } from "./site-names.ts";
import { usePreparedAvatar } from "./use-prepared-avatar.ts";

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

/** Saves the picture, and says what is saved. */
export function SaveBar({ scene, view, photo, isWhole, requests, onSaved, onProblem }: Props) {
  const t = useTranslate("editor", "extras");
  const [target, setTarget] = useState<SaveTargetId>(DEFAULT_SAVE_TARGET);
  const [isWaiting, setWaiting] = useState(false);
  /** The scene that was saved last: another one has not been saved yet. */
  const [saved, setSaved] = useState<{ readonly scene: unknown; readonly name: string } | null>(null);
  // A picture saved in the first second would be made of the pixels that the stage needed first.
  const isReady = isWhole && (!photo || view?.sharpness === "photo-sharp");
  const prepared = usePreparedAvatar({
    scene,
    levels: view?.levels ?? null,
    target: saveTargetOf(target),
    isWhole: isReady,
  });

  const save = () => {
    onProblem(null);
    if (prepared.status === "preparing") return setWaiting(true);
    setWaiting(false);
    if (prepared.status === "failed") return onProblem(prepared.code);
    const name = avatarFileName(prepared.picture);
    downloadFile(prepared.picture.file, name);
    mark("avatar-saved");
    setSaved({ scene, name });
    return onSaved();
  };
  const saveNow = useEffectEvent(save);
  useEffect(() => {
    if (isWaiting && prepared.status !== "preparing") saveNow();
  }, [isWaiting, prepared.status]);
  useEffect(() => {
    if (requests > 0) saveNow();
  }, [requests]);

  const isSaved = saved?.scene === scene;
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
              <span className={styles.onDesktop}>{t("save.download")}</span>
              <span className={styles.onPhone}>{t("save.short")}</span>
            </>
          )}
        </button>
        <select
          aria-label={t("save.for")}
          value={target}
          onChange={({ target: { value } }) =>
            setTarget(SAVE_TARGET_IDS.find((id) => id === value) ?? DEFAULT_SAVE_TARGET)
          }
        >
          {SAVE_TARGET_IDS.map((id) => (
            <option key={id} value={id}>
              {isSite(id) ? siteName(id) : t(`target.${id}`)}
            </option>
          ))}
        </select>
      </div>
      <p>
        <span role="status">
          {isSaved ? t("save.done", { name: saved.name }) : describeFile(t, prepared, saveTargetOf(target))}
        </span>{" "}
        {photo && looksSoft(photo.size) && <span>{t("save.soft")} </span>}
        {t("save.disclaimer")}
      </p>
    </div>
  );
}
