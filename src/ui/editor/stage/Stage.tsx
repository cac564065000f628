import type Konva from "konva/lib/Core.js";
import { ImageUp } from "lucide-react";
import {
  Suspense,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { badgeOf } from "../../../model/badges.ts";
import type { Composition } from "../../../model/design.ts";
import { afterNextFrame, afterThisFrame, type Moment, mark } from "../../../platform/timing.ts";
import type { Plane, SceneNode } from "../../../scene/scene-node.ts";
import { lazyPart } from "../../common/lazy-part.tsx";
import { Nothing } from "../../common/MissingPart.tsx";
import { derivedSource } from "../../common/source.ts";
import { useTranslate } from "../../common/translation.ts";
import type { EditorStore } from "../picture/editor-store.ts";
import { PaintedScene } from "../picture/PaintedScene.tsx";
import type { PhotoView, Sharpness } from "../picture/use-photo-store.ts";
import { CropGuides } from "./CropGuides.tsx";
import { HeartHandle } from "./HeartHandle.tsx";
import type { SceneViewProps } from "./SceneView.tsx";
import styles from "./Stage.module.css";
import { stageComposition } from "./stage-composition.ts";
import { useAdaptiveResolution } from "./use-adaptive-resolution.ts";
import { useEditingKeys } from "./use-editing-keys.ts";
import { useSquareSize } from "./use-square-size.ts";
import { useStageGestures } from "./use-stage-gestures.ts";
import { useWheelZoom } from "./use-wheel-zoom.ts";

// Loaded separately, because it is shown after some seconds, if at all.
const GestureHint = lazyPart("extras", async () => (await import("./GestureHint.tsx")).GestureHint, Nothing);

/** Shown until React's Konva renderer has loaded, which would be a quarter of the code needed to show a photo. */
const FirstSight = ({ scenes, mipmaps, side }: SceneViewProps) => (
  <PaintedScene scenes={scenes} mipmaps={mipmaps} side={side} isShown={true} isImmediate />
);
const SceneView = lazyPart("app", async () => (await import("./SceneView.tsx")).SceneView, FirstSight);

type Props = {
  readonly store: EditorStore;
  /** Without the pending edit. */
  readonly composition: Composition;
  readonly sceneOf: (composition: Composition) => readonly SceneNode[];
  readonly view: PhotoView | null;
  readonly onChoosePhoto: () => void;
  readonly description: string;
};

/** The working picture: the scene, the outline of the sites' crop, and all gestures. */
export function Stage({ store, composition, sceneOf, view, onChoosePhoto, description }: Props) {
  const t = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const konva = useRef<Konva.Stage>(null);
  const [isMoving, setMoving] = useState(false);
  const side = useSquareSize(frame);
  const { dispatch } = store;
  const { design, photo } = composition;
  const shown = useMemo(() => stageComposition(store), [store]);
  const scenes = useMemo(() => derivedSource(shown, sceneOf), [shown, sceneOf]);
  const isPending = useSyncExternalStore(store.subscribe, store.isPending);
  const photoId = photo?.id;
  const sharpness = view?.sharpness;
  const onSeen = view?.onSeen;
  const { showsPhoto } = badgeOf(design.badge.id);
  const movesPhoto = photo !== null && showsPhoto;

  const gestures = useStageGestures({ stage, store, onMovingPhoto: setMoving, onRelease: shown.release });
  useWheelZoom(stage, dispatch);
  const keys = useEditingKeys({ target: "photo", dispatch });

  useLayoutEffect(() => {
    if (!photoId || !sharpness || side === 0) return undefined;
    const onFrame = () => {
      mark(MARKS[sharpness]);
      if (sharpness === "stage") onSeen?.();
    };
    const plane = planeOf(konva.current, "photo");
    // `FirstSight` has already painted, in its own effect.
    if (!plane) return afterNextFrame(onFrame);
    plane.on("draw.mark", () => {
      plane.off("draw.mark");
      afterThisFrame(onFrame);
    });
    plane.batchDraw();
    return () => void plane.off("draw.mark");
  }, [photoId, sharpness, onSeen, side]);

  useLayoutEffect(() => {
    const canvas = planeOf(konva.current, "badge")?.getNativeCanvasElement();
    canvas?.style.setProperty("opacity", isMoving && movesPhoto ? "0.4" : "1");
    canvas?.style.setProperty("transition", "opacity 160ms ease-out");
  }, [isMoving, movesPhoto]);

  const photoPlane = useCallback(() => planeOf(konva.current, "photo"), []);
  const pixelRatio = useAdaptiveResolution(isPending, photoPlane);
  const sceneProps = { scenes, mipmaps: view?.mipmaps ?? null, side, pixelRatio };

  return (
    <div className={styles.frame} ref={frame}>
      <div
        ref={stage}
        className={styles.stage}
        data-testid="stage"
        style={{ inlineSize: side, blockSize: side }}
        // The application role, because the stage handles its own keys; it must therefore be focusable.
        role="application"
        tabIndex={0}
        aria-label={description}
        aria-description={movesPhoto ? t("stage.keys") : undefined}
        {...gestures}
        {...keys}
      >
        {side > 0 && (
          <Suspense fallback={<FirstSight {...sceneProps} />}>
            <SceneView ref={konva} {...sceneProps} />
          </Suspense>
        )}
        <CropGuides />
        <Suspense>{movesPhoto && sharpness === "full" && <GestureHint />}</Suspense>
        <HeartHandle store={store} />
      </div>
      {/* Beside the stage, not in it, because the stage captures every pointer. */}
      {showsPhoto && photo === null && (
        <button type="button" className={`button ${styles.add}`} onClick={onChoosePhoto}>
          <ImageUp aria-hidden="true" />
          <span>{t("stage.addPhoto")}</span>
        </button>
      )}
    </div>
  );
}

/** The mark that is set when a photo is first seen at this sharpness. */
const MARKS: Readonly<Record<Sharpness, Moment>> = {
  thumbnail: "photo-previewed",
  stage: "photo-painted",
  full: "photo-sharp",
};

function planeOf(konva: Konva.Stage | null, plane: Plane): Konva.Layer | undefined {
  return konva?.getLayers().find((layer) => layer.name() === plane);
}
