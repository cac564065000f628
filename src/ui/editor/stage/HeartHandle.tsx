import type { BadgePlacement } from "../../../model/badge-placement.ts";
import { badgeOf } from "../../../model/badges.ts";
import { useSelected } from "../../common/source.ts";
import { useTranslate } from "../../common/translation.ts";
import type { EditorStore } from "../picture/editor-store.ts";
import styles from "./HeartHandle.module.css";
import { useEditingKeys } from "./use-editing-keys.ts";

type Props = { readonly store: EditorStore };

/** An overlay that shows that a badge can be dragged, and makes it focusable. The stage handles the gestures. */
export function HeartHandle({ store }: Props) {
  const badge = useSelected(store.visible, ({ design }) => design.badge);
  const rule = badgeOf(badge.id).placement;
  return rule.kind === "fixed" ? null : <Handle store={store} badge={badge} canRotate={rule.canRotate} />;
}

type HandleProps = Props & { readonly badge: BadgePlacement; readonly canRotate: boolean };

function Handle({ store, badge, canRotate }: HandleProps) {
  const t = useTranslate();
  const keys = useEditingKeys({ target: "badge", dispatch: store.dispatch });
  const percent = (fraction: number) => `${100 * fraction}%`;
  return (
    <button
      type="button"
      className={styles.heart}
      style={{
        left: percent(badge.x - badge.diameter / 2),
        top: percent(badge.y - badge.diameter / 2),
        width: percent(badge.diameter),
        height: percent(badge.diameter),
      }}
      aria-label={t("heart.name")}
      aria-description={t(canRotate ? "heart.keysRotate" : "heart.keys")}
      onKeyDown={(event) => {
        keys.onKeyDown(event);
        // The stage has its own keys, for the photo.
        if (event.defaultPrevented) event.stopPropagation();
      }}
      onKeyUp={keys.onKeyUp}
      onBlur={keys.onBlur}
    >
      <span className={styles.size} data-handle="size" />
    </button>
  );
}
