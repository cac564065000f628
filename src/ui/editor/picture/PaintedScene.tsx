import { use, useLayoutEffect, useRef } from "react";
import type { Mipmaps } from "../../../canvas/mipmaps.ts";
import { paintScene } from "../../../canvas/paint-scene.ts";
import type { SceneNode } from "../../../scene/scene-node.ts";
import type { Source } from "../../common/source.ts";
import { STAGE_PIXEL_RATIO } from "../../common/stage-side.ts";
import { HeadsContext } from "./heads-context.ts";
import styles from "./PaintedScene.module.css";
import { paintSoon } from "./paint-queue.ts";

export type Picture = {
  readonly scene: readonly SceneNode[];
  /** Whether low-quality resampling will do, as for the duration of a gesture. */
  readonly isLowQuality: boolean;
};

type Props = {
  readonly pictures: Source<Picture>;
  readonly mipmaps: Mipmaps | null;
  /** The side in CSS pixels for which the canvas is sharp; it fills its parent element. */
  readonly side: number;
  /** Not painted while hidden: otherwise the first visible frame would have to present all these canvases at once. */
  readonly isShown: boolean;
  /** Paints in the current frame instead of through the paint queue. */
  readonly isImmediate?: boolean;
};

/**
 * Paints a scene on one canvas, and every later one without rendering, as for the saved file. A Konva stage would take four canvases and about 15 ms to set
 * up, too much for eight small pictures while a photo is opening.
 */
export function PaintedScene({ pictures, mipmaps, side, isShown, isImmediate = false }: Props) {
  const { cutOuts } = use(HeadsContext);
  const canvas = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `side` sets the size, and resizing a canvas clears it, so it must be painted again.
  useLayoutEffect(() => {
    const place = canvas.current;
    if (!place || !isShown) return undefined;
    const paint = () => {
      const { scene, isLowQuality } = pictures.current();
      paintScene(place, scene, { photo: mipmaps, cutOuts }, isLowQuality);
    };
    if (isImmediate) {
      paint();
      return pictures.subscribe(paint);
    }
    let cancel = paintSoon(place, paint);
    const stop = pictures.subscribe(() => {
      cancel = paintSoon(place, paint);
    });
    return () => {
      stop();
      cancel();
    };
  }, [pictures, mipmaps, cutOuts, side, isShown, isImmediate]);
  const pixels = Math.round(side * STAGE_PIXEL_RATIO);
  return <canvas ref={canvas} width={pixels} height={pixels} className={styles.scene} />;
}
