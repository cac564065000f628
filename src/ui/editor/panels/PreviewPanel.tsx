import { memo } from "react";
import type { Mipmaps } from "../../../canvas/mipmaps.ts";
import type { SceneNode } from "../../../scene/scene-node.ts";
import { Sentence } from "../../common/Sentence.tsx";
import { useTranslate } from "../../common/translation.ts";
import { PaintedScene } from "../picture/PaintedScene.tsx";
import { ALL_SITE_NAMES } from "../save/site-names.ts";
import styles from "./PreviewPanel.module.css";

type Props = {
  readonly scene: readonly SceneNode[];
  readonly mipmaps: Mipmaps | null;
  readonly isShown: boolean;
  readonly isLowQuality: boolean;
};

/** Sizes in CSS pixels at which sites show the picture: Facebook's profile and comments, X's feed. */
const SIGHTS = [
  { site: "preview.facebook", side: 176, ground: "light" },
  { site: "preview.facebook", side: 40, ground: "light" },
  { site: "preview.x", side: 48, ground: "light" },
  { site: "preview.x", side: 48, ground: "dark" },
] as const;

/** A live preview at the sites' own sizes and crop. */
export const PreviewPanel = memo(function PreviewPanel({ scene, mipmaps, isShown, isLowQuality }: Props) {
  const t = useTranslate("extras");
  return (
    <section aria-label={t("preview.title")} className={styles.preview}>
      <h2>{t("preview.title")}</h2>
      <div className={styles.sights}>
        {SIGHTS.map(({ site, side, ground }) => (
          <figure key={`${site} ${side} ${ground}`} className={styles[ground]}>
            <span className={styles.round} style={{ inlineSize: side, blockSize: side }} aria-hidden="true">
              <PaintedScene
                scene={scene}
                mipmaps={mipmaps}
                side={side}
                isShown={isShown}
                isLowQuality={isLowQuality}
              />
            </span>
            <figcaption>
              <Sentence text={t(site, { pixels: String(side) })} names={ALL_SITE_NAMES} />
            </figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
});
