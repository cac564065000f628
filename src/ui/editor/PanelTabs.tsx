import { memo } from "react";
import { useTranslate } from "../shared/translation.ts";
import styles from "./PanelTabs.module.css";

const PANELS = ["badge", "preview", "adjust"] as const;
export type PanelName = (typeof PANELS)[number];

type Props = { readonly chosen: PanelName; readonly onChoose: (panel: PanelName) => void };

/** On a phone one panel is shown at a time; on a large screen all are, and these disappear. */
export const PanelTabs = memo(function PanelTabs({ chosen, onChoose }: Props) {
  const t = useTranslate();
  return (
    <fieldset className={styles.tabs}>
      <legend className="visually-hidden">{t("panel.show")}</legend>
      {PANELS.map((panel) => (
        <label key={panel}>
          <input type="radio" name="panel" checked={panel === chosen} onChange={() => onChoose(panel)} />
          {t(`panel.${panel}`)}
        </label>
      ))}
    </fieldset>
  );
});
