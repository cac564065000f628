import { use, useMemo } from "react";
import type { Composition } from "../../../model/design.ts";
import { composeScene } from "../../../scene/compose-scene.ts";
import { useTranslate } from "../../common/translation.ts";
import { CutOutsContext } from "../picture/cut-outs-context.ts";
import { hasCutOuts } from "../picture/toggle-heads-edit.ts";
import styles from "./HeadsSwitch.module.css";

type Props = { readonly composition: Composition };

/** The switch that puts heads in front of the frame, with its status. */
export function HeadsSwitch({ composition }: Props) {
  const t = useTranslate("extras");
  const { status, place, headsAreOn, toggleHeads } = use(CutOutsContext);
  const isSeen = useMemo(() => hasCutOuts(composeScene(composition, null, place)), [composition, place]);
  const outcome = {
    waiting: "heads.hint",
    looking: "heads.looking",
    found: headsAreOn && !isSeen ? "heads.behind" : "heads.hint",
    none: "heads.none",
    failed: "heads.failed",
  } as const;
  return (
    <div className={styles.heads}>
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={headsAreOn}
          aria-checked={headsAreOn}
          onChange={toggleHeads}
        />
        <span>{t("heads.title")}</span>
      </label>
      <p role="status">{t(outcome[status])}</p>
    </div>
  );
}
