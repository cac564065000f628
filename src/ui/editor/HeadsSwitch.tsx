import { type Dispatch, use, useMemo } from "react";
import type { Composition } from "../../domain/design.ts";
import type { EditorAction } from "../../domain/editor.ts";
import { composeScene } from "../../scene/compose-scene.ts";
import { useTranslate } from "../shared/translation.ts";
import styles from "./HeadsSwitch.module.css";
import { HeadsContext } from "./heads-context.ts";

type Props = {
  readonly isOn: boolean;
  readonly composition: Composition;
  readonly dispatch: Dispatch<EditorAction>;
};

/** The switch that puts heads in front of a frame, and what has come of it. */
export function HeadsSwitch({ isOn, composition, dispatch }: Props) {
  const t = useTranslate("extras");
  const { status, place } = use(HeadsContext);
  const isSeen = useMemo(
    () =>
      composeScene(composition, null, place).some(
        (node) => node.type === "photo" && node.cutOut !== undefined,
      ),
    [composition, place],
  );
  const outcome = {
    waiting: null,
    looking: "heads.looking",
    none: "heads.none",
    failed: "heads.failed",
  } as const;
  const text = status === "found" ? (isSeen ? null : "heads.behind") : outcome[status];
  return (
    <div className={styles.heads}>
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={isOn}
          aria-checked={isOn}
          onChange={() => dispatch({ type: "apply", edit: { type: "toggle-heads" } })}
        />
        <span>{t("heads.title")}</span>
      </label>
      <p role="status">{isOn && text ? t(text) : t("heads.hint")}</p>
    </div>
  );
}
