import { use, useLayoutEffect, useRef } from "react";
import type { Mipmaps } from "../../../canvas/mipmaps.ts";
import { paintScene } from "../../../canvas/paint-scene.ts";
import type { SceneNode } from "../../../scene/scene-node.ts";
import { STAGE_PIXEL_RATIO } from "../../common/stage-side.ts";
import { HeadsContext } from "./heads-context.ts";
import styles from "./PaintedScene.module.css";
import { paintSoon } from "./paint-queue.ts";

type Props = {
  readonly scene: readonly SceneNode[];
  readonly mipmaps: Mipmaps | null;
  /** CSS pixels for which it is sharp; it fills the element around it. */
  readonly side: number;
  /** While nobody sees it, it is not painted: the first frame that shows it would have to bring all of them up. */
  readonly isShown: boolean;
  /** While a gesture goes on, rough is good enough. */
  readonly isLowQuality: boolean;
  /** Paints with the frame that is being made instead of when there is time. */
  readonly isImmediate?: boolean;
};

/**
 * The scene on one canvas, painted as the file is. A Konva stage instead would cost four canvases and about 15 ms to set up,
 * which eight small pictures must not do while a photo opens.
 */
export function PaintedScene({ scene, mipmaps, side, isShown, isLowQuality, isImmediate = false }: Props) {
  const { cutOuts } = use(HeadsContext);
  const canvas = useRef<HTMLCanvasElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `side` sets the size, and resizing a canvas clears it, so it must be painted again.
  useLayoutEffect(() => {
    const place = canvas.current;
    if (!place || !isShown) return undefined;
    const paint = () => paintScene(place, scene, { photo: mipmaps, cutOuts }, isLowQuality);
    return isImmediate ? paint() : paintSoon(place, paint);
  }, [scene, mipmaps, cutOuts, side, isShown, isLowQuality, isImmediate]);
  const pixels = Math.round(side * STAGE_PIXEL_RATIO);
  return <canvas ref={canvas} width={pixels} height={pixels} className={styles.scene} />;
}
