import { Download } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { downloadFile } from "../../browser/download.ts";
import { mark } from "../../browser/timing.ts";
import { encodePng } from "../../canvas/encode-png.ts";
import { renderAvatar } from "../../canvas/render-avatar.ts";
import type { PhotoRef } from "../../domain/design.ts";
import { looksSoft } from "../../domain/photo-limits.ts";
import type { SceneNode } from "../../scene/scene-node.ts";
import type { Problem } from "../problem.ts";
import { useTranslate } from "../shared/translation.ts";
import type { PhotoView } from "../use-photo-store.ts";
import styles from "./SaveBar.module.css";

/** Enough for every site that says what it stores; X shows 400, Facebook asks for at most 1080. Pixels. */
const AVATAR_SIDE = 1024;

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
  const t = useTranslate();
  const [state, setState] = useState<"ready" | "waiting" | "busy" | "done">("ready");
  // A picture saved in the first second would be made of the pixels that the stage needed first.
  const isReady = isWhole && (!photo || view?.sharpness === "photo-sharp");
  const name = `blue-heart-${AVATAR_SIDE}.png`;

  const save = async () => {
    setState("busy");
    const file = await encodePng(renderAvatar(scene, { photo: view?.levels ?? null }, AVATAR_SIDE));
    setState(file.ok ? "done" : "ready");
    if (!file.ok) return onProblem(file.code);
    downloadFile(file.value, name);
    mark("avatar-saved");
    onSaved();
    return undefined;
  };

  const saveWhenReady = useEffectEvent(() => void save());
  useEffect(() => {
    if (state === "waiting" && isReady) saveWhenReady();
  }, [state, isReady]);

  const request = useEffectEvent(() => {
    onProblem(null);
    if (state !== "busy") setState("waiting");
  });
  useEffect(() => {
    if (requests > 0) request();
  }, [requests]);

  const isBusy = state === "waiting" || state === "busy";
  return (
    <div className={styles.bar}>
      <button
        type="button"
        className="button button-main"
        aria-busy={isBusy}
        disabled={isBusy}
        onClick={() => {
          onProblem(null);
          setState("waiting");
        }}
      >
        <Download aria-hidden="true" />
        {isBusy ? (
          t("save.busy")
        ) : (
          <>
            <span className={styles.onDesktop}>{t("save.download")}</span>
            <span className={styles.onPhone}>{t("save.short")}</span>
          </>
        )}
      </button>
      <p>
        <span role="status">
          {state === "done" ? t("save.done", { name }) : t("save.facts", { pixels: String(AVATAR_SIDE) })}
        </span>{" "}
        {photo && looksSoft(photo.size) && <span>{t("save.soft")} </span>}
        {t("save.disclaimer")}
      </p>
    </div>
  );
}
