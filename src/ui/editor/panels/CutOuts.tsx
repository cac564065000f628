import { use, useEffect, useMemo, useRef } from "react";
import { canHaveHeadsInFront } from "../../../model/cut-outs.ts";
import type { Composition } from "../../../model/design.ts";
import { mustSaveData } from "../../../platform/connection.ts";
import { composeScene } from "../../../scene/compose-scene.ts";
import { useTranslate } from "../../common/translation.ts";
import { CutOutsContext } from "../picture/cut-outs-context.ts";
import { hasCutOuts } from "../picture/toggle-heads-edit.ts";
import styles from "./CutOuts.module.css";
import { useIsSeen } from "./use-is-seen.ts";

type Props = { readonly composition: Composition };

const PEOPLE_TEXTS = {
  waiting: "people.looking",
  looking: "people.looking",
  found: "people.hint",
  none: "people.none",
  failed: "people.failed",
} as const;

/** What was cut out of the photo for the badge. For a frame, the switch that puts heads in front of it. */
export function CutOuts({ composition }: Props) {
  const t = useTranslate("extras");
  const { status, place, headsAreOn, toggleHeads, retryPeople, offer, expect } = use(CutOutsContext);
  const root = useRef<HTMLDivElement>(null);
  const isSeen = useIsSeen(root, true);
  const areVisible = useMemo(() => hasCutOuts(composeScene(composition, null, place)), [composition, place]);
  const hasSwitch = canHaveHeadsInFront(composition.design.badge.id);
  const photoId = composition.photo?.id;
  useEffect(() => {
    if (isSeen && hasSwitch && photoId && !mustSaveData()) offer();
  }, [isSeen, hasSwitch, photoId, offer]);
  const headTexts = {
    waiting: "heads.hint",
    looking: "heads.looking",
    found: headsAreOn && !areVisible ? "heads.behind" : "heads.hint",
    none: "heads.none",
    failed: "heads.failed",
  } as const;
  return (
    <div ref={root} className={styles.cutOuts}>
      {hasSwitch && (
        <label onPointerEnter={() => expect("heads")} onFocus={() => expect("heads")}>
          <input
            type="checkbox"
            role="switch"
            checked={headsAreOn}
            aria-checked={headsAreOn}
            onChange={toggleHeads}
          />
          <span>{t("heads.title")}</span>
        </label>
      )}
      <p role="status">{t((hasSwitch ? headTexts : PEOPLE_TEXTS)[status])}</p>
      {!hasSwitch && status === "failed" && (
        <button type="button" className="button" onClick={retryPeople}>
          {t("people.retry")}
        </button>
      )}
    </div>
  );
}
