import { Maximize2 } from "lucide-react";
import { useState } from "react";
import type { Mipmaps } from "../../../canvas/mipmaps.ts";
import type { SceneNode } from "../../../scene/scene-node.ts";
import type { Source } from "../../common/source.ts";
import { useTranslate } from "../../common/translation.ts";
import { PaintedScene } from "../picture/PaintedScene.tsx";
import styles from "./TrueSizes.module.css";

type Props = {
  readonly scenes: Source<readonly SceneNode[]>;
  readonly mipmaps: Mipmaps | null;
  readonly isShown: boolean;
  readonly isMoving: () => boolean;
};

/** Sizes in CSS pixels at which Facebook shows the picture beside comments, and X beside posts. */
const SIZES = [
  { where: "preview.comments", side: 40, ground: "light" },
  { where: "preview.posts", side: 48, ground: "light" },
  { where: "preview.posts", side: 48, ground: "dark" },
] as const;

/** Facebook's profile page. */
const LARGE = { where: "preview.profile", side: 176, ground: "light" } as const;

/** The picture at the sizes and in the crop that sites use. On phones, the smallest lies over a corner of the stage. */
export function TrueSizes({ scenes, mipmaps, isShown, isMoving }: Props) {
  const t = useTranslate("extras");
  const [isLarge, setLarge] = useState(false);
  return (
    <section aria-label={t("preview.title")} className={styles.sizes}>
      {[...SIZES, ...(isLarge ? [LARGE] : [])].map(({ where, side, ground }) => (
        <figure key={`${side} ${ground}`} className={styles[ground]} data-side={side}>
          <span className={styles.round} style={{ inlineSize: side, blockSize: side }} aria-hidden="true">
            <PaintedScene
              scenes={scenes}
              mipmaps={mipmaps}
              side={side}
              isShown={isShown}
              isMoving={isMoving}
            />
          </span>
          <figcaption>{t(where)}</figcaption>
        </figure>
      ))}
      <button
        type="button"
        className={`icon-button ${styles.larger}`}
        aria-label={t("preview.larger")}
        title={t("preview.larger")}
        aria-expanded={isLarge}
        onClick={() => setLarge(!isLarge)}
      >
        <Maximize2 aria-hidden="true" />
      </button>
    </section>
  );
}
