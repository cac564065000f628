import { useEffect, useRef } from "react";
import { paintScene } from "../../canvas/paint-scene.ts";
import type { PhotoLevels } from "../../canvas/photo-levels.ts";
import type { SceneNode } from "../../scene/scene-node.ts";
import { STAGE_PIXEL_RATIO } from "../stage-side.ts";
import styles from "./MiniScene.module.css";
import { paintSoon } from "./paint-queue.ts";

type Props = {
  readonly scene: readonly SceneNode[];
  readonly levels: PhotoLevels | null;
  /** CSS pixels for which it is sharp; it fills the element around it. */
  readonly side: number;
  /** While nobody sees it, it is not painted: the first frame that shows it would have to bring all of them up. */
  readonly isShown: boolean;
  /** While a gesture goes on, rough is good enough. */
  readonly isHasty: boolean;
};

/**
 * The scene in small, painted as the file is. A stage of its own would cost four canvases and about 15 ms to set up,
 * which eight of them must not do while a photo opens. Painted in a task of its own, after what is waiting.
 */
export function MiniScene({ scene, levels, side, isShown, isHasty }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const place = canvas.current;
    return place && isShown
      ? paintSoon(place, () => paintScene(place, scene, { photo: levels }, isHasty))
      : undefined;
  }, [scene, levels, isShown, isHasty]);
  const pixels = Math.round(side * STAGE_PIXEL_RATIO);
  return <canvas ref={canvas} width={pixels} height={pixels} className={styles.mini} />;
}
