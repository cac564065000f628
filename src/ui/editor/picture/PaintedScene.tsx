import { use, useLayoutEffect, useRef } from "react";
import type { Mipmaps } from "../../../canvas/mipmaps.ts";
import { paintScene } from "../../../canvas/paint-scene.ts";
import type { SceneNode } from "../../../scene/scene-node.ts";
import type { Source } from "../../common/source.ts";
import { STAGE_PIXEL_RATIO } from "../../common/stage-side.ts";
import { CutOutsContext } from "./cut-outs-context.ts";
import styles from "./PaintedScene.module.css";
import { paintSoon } from "./paint-queue.ts";
import { isSlowDevice } from "./slow-device.ts";

type Props = {
  readonly scenes: Source<readonly SceneNode[]>;
  readonly mipmaps: Mipmaps | null;
  /** The side in CSS pixels for which the canvas is sharp; it fills its parent element. */
  readonly side: number;
  /** Not painted while hidden: otherwise the first visible frame would have to present all these canvases at once. */
  readonly isShown: boolean;
  /** Whether a gesture is in progress: low-quality resampling will do, and a slow device does not paint at all. */
  readonly isMoving?: () => boolean;
  /** Paints in the current frame instead of through the paint queue. */
  readonly isImmediate?: boolean;
};

/**
 * Paints a scene on one canvas as for the saved file, and every later scene without a React render. A Konva stage would
 * take four canvases and about 15 ms to set up, too much for eight small pictures while a photo is opening.
 */
export function PaintedScene({ scenes, mipmaps, side, isShown, isMoving, isImmediate = false }: Props) {
  const { cutOuts } = use(CutOutsContext);
  const canvas = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `side` sets the size, and resizing a canvas clears it, so it must be painted again.
  useLayoutEffect(() => {
    const place = canvas.current;
    if (!place || !isShown) return undefined;
    const paint = () => paintScene(place, scenes.current(), { photo: mipmaps, cutOuts }, isMoving?.());
    if (isImmediate) {
      paint();
      return scenes.subscribe(paint);
    }
    let cancel = paintSoon(place, paint);
    const stop = scenes.subscribe(() => {
      // A slow device needs the time for the stage.
      if (!(isSlowDevice() && isMoving?.())) cancel = paintSoon(place, paint);
    });
    return () => {
      stop();
      cancel();
    };
  }, [scenes, mipmaps, cutOuts, side, isShown, isMoving, isImmediate]);
  const pixels = Math.round(side * STAGE_PIXEL_RATIO);
  return <canvas ref={canvas} width={pixels} height={pixels} className={styles.scene} />;
}
