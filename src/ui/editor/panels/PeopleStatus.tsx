import { use } from "react";
import { useTranslate } from "../../common/translation.ts";
import { CutOutsContext } from "../picture/cut-outs-context.ts";
import styles from "./HeadsSwitch.module.css";

const TEXTS = {
  waiting: "people.looking",
  looking: "people.looking",
  found: "people.hint",
  none: "people.none",
  failed: "people.failed",
} as const;

/** Says whether people were found who keep their colours, while the world is in blue. */
export function PeopleStatus() {
  const t = useTranslate("extras");
  const { status } = use(CutOutsContext);
  return (
    <div className={styles.heads}>
      <p role="status">{t(TEXTS[status])}</p>
    </div>
  );
}
