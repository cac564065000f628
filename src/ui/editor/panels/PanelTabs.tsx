import { Segments } from "../../common/Segments.tsx";
import { useTranslate } from "../../common/translation.ts";
import styles from "./PanelTabs.module.css";

const PANELS = ["badge", "words", "adjust"] as const;
export type PanelName = (typeof PANELS)[number];

type Props = {
  readonly chosen: PanelName;
  readonly onChoose: (panel: PanelName) => void;
  /** Whether the badge can have words. */
  readonly hasWords: boolean;
};

/** Tabs for phones, which show one panel at a time; hidden on large screens, which show all panels. */
export function PanelTabs({ chosen, onChoose, hasWords }: Props) {
  const t = useTranslate();
  return (
    <div className={styles.tabs}>
      <Segments
        legend={t("panel.show")}
        isLegendHidden
        options={PANELS.filter((panel) => panel !== "words" || hasWords).map((panel) => ({
          value: panel,
          label: t(`panel.${panel}`),
        }))}
        chosen={chosen}
        onChoose={onChoose}
      />
    </div>
  );
}
