import { useEffect, useMemo, useRef, useState } from "react";
import { badgeOf } from "../../model/badges.ts";
import { type Design, FIRST_DESIGN } from "../../model/design.ts";
import { type CameraError, startCamera, stopCamera, takeFrame } from "../../photo-import/sources/camera.ts";
import { composeScene } from "../../scene/compose-scene.ts";
import { constantSource } from "../common/source.ts";
import { useTranslate } from "../common/translation.ts";
import { PaintedScene } from "../editor/picture/PaintedScene.tsx";
import { CropGuides } from "../editor/stage/CropGuides.tsx";
import styles from "./SelfieDialog.module.css";

type Props = {
  /** The design whose badge the picture will wear. */
  readonly design: Design;
  readonly onTaken: (file: File) => void;
  readonly onClose: () => void;
  readonly onProblem: (problem: CameraError) => void;
};

/** Seconds between pressing the button and taking the picture, to look up at the camera. */
const COUNTDOWN = 3;

/** The side at which the badge is painted, in CSS pixels. */
const BADGE_SIDE = 480;

/** A live view, mirrored, inside the badge that it will wear; a countdown; and a review of the picture before its use. */
export function SelfieDialog({ design, onTaken, onClose, onProblem }: Props) {
  const t = useTranslate("extras");
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [isLive, setLive] = useState(false);
  const [count, setCount] = useState<number | null>(null);
  const [taken, setTaken] = useState<{ readonly file: File; readonly url: string } | null>(null);

  // A badge without a photo is replaced by the first one when a photo is opened.
  const worn = badgeOf(design.badge.id).showsPhoto ? design : FIRST_DESIGN;
  const badge = useMemo(() => {
    const scene = composeScene({ design: worn, photo: null }, null);
    return constantSource(scene.filter(({ plane }) => plane === "badge"));
  }, [worn]);
  const { x, y, side } = badgeOf(worn.badge.id).opening;
  const inOpening = {
    left: `${100 * (x - side / 2)}%`,
    top: `${100 * (y - side / 2)}%`,
    width: `${100 * side}%`,
    height: `${100 * side}%`,
  };

  useEffect(() => {
    dialog.current?.showModal();
    let stream: MediaStream | null = null;
    let closed = false;
    void startCamera().then((result) => {
      if (!result.ok) {
        if (closed) return undefined;
        // Closing returns the focus to the control that opened the dialog.
        dialog.current?.close();
        return onProblem(result.code);
      }
      stream = result.value;
      // The dialog was closed before camera access was granted.
      if (closed || !video.current) return stopCamera(stream);
      video.current.srcObject = stream;
      return undefined;
    });
    return () => {
      closed = true;
      if (stream) stopCamera(stream);
    };
  }, [onProblem]);

  useEffect(() => () => (taken ? URL.revokeObjectURL(taken.url) : undefined), [taken]);

  useEffect(() => {
    if (count === null) return undefined;
    const timer = setTimeout(async () => {
      if (count > 1) return setCount(count - 1);
      setCount(null);
      const file = video.current && (await takeFrame(video.current));
      return file ? setTaken({ file, url: URL.createObjectURL(file) }) : undefined;
    }, 1000);
    return () => clearTimeout(timer);
  }, [count]);

  return (
    <dialog ref={dialog} className="dialog" aria-label={t("selfie.title")} onClose={onClose}>
      <h2>{t("selfie.title")}</h2>
      <div className={styles.view}>
        {/* The camera has no sound to caption. */}
        <video
          ref={video}
          autoPlay
          playsInline
          muted
          hidden={taken !== null}
          style={inOpening}
          aria-label={t("selfie.view")}
          onPlaying={() => setLive(true)}
        />
        {taken && <img src={taken.url} alt={t("selfie.taken")} style={inOpening} />}
        <span className={styles.badge}>
          <PaintedScene scenes={badge} mipmaps={null} side={BADGE_SIDE} isShown />
        </span>
        <CropGuides />
        {!isLive && <p>{t("selfie.starting")}</p>}
        {count !== null && (
          <p className={styles.count} role="timer" translate="no" aria-live="assertive">
            {count}
          </p>
        )}
      </div>
      <p className={styles.promise}>{t("selfie.promise")}</p>
      <div className={styles.buttons}>
        {taken ? (
          <>
            <button type="button" className="button button-main" onClick={() => onTaken(taken.file)}>
              {t("selfie.use")}
            </button>
            <button type="button" className="button" onClick={() => setTaken(null)}>
              {t("selfie.retake")}
            </button>
          </>
        ) : (
          <button
            type="button"
            className="button button-main"
            disabled={!isLive || count !== null}
            onClick={() => setCount(COUNTDOWN)}
          >
            {t("selfie.take")}
          </button>
        )}
        <button type="button" className="button" onClick={() => dialog.current?.close()}>
          {t("selfie.cancel")}
        </button>
      </div>
    </dialog>
  );
}
