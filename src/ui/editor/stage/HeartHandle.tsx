import type { Dispatch } from "react";
import type { BadgePlacement } from "../../../model/badge-placement.ts";
import { badgeOf } from "../../../model/badges.ts";
import type { EditorAction } from "../../../model/editor-state.ts";
import { useTranslate } from "../../common/translation.ts";
import styles from "./HeartHandle.module.css";
import { useEditingKeys } from "./use-editing-keys.ts";

type Props = { readonly badge: BadgePlacement; readonly dispatch: Dispatch<EditorAction> };

/** An overlay that shows a badge can be dragged and makes it focusable. The stage handles the gestures. */
export function HeartHandle({ badge, dispatch }: Props) {
  const rule = badgeOf(badge.id).placement;
  return rule.kind === "fixed" ? null : <Handle badge={badge} dispatch={dispatch} canTurn={rule.canTurn} />;
}

function Handle({ badge, dispatch, canTurn }: Props & { readonly canTurn: boolean }) {
  const t = useTranslate();
  const keys = useEditingKeys({ target: "badge", dispatch, faces: [] });
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
      aria-description={t(canTurn ? "heart.keysTurn" : "heart.keys")}
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
