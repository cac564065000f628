import {
  DEFAULT_SAVE_TARGET,
  type PictureType,
  SAVE_TARGET_IDS,
  type SaveTargetId,
  saveTargetOf,
} from "../../domain/save-targets.ts";
import { useTranslate } from "../shared/translation.ts";
import { FormatChoice } from "./FormatChoice.tsx";
import styles from "./SaveBar.module.css";
import { isSite, siteName } from "./site-names.ts";

type Props = {
  readonly target: SaveTargetId;
  readonly type: PictureType;
  readonly onTarget: (target: SaveTargetId) => void;
  readonly onType: (type: PictureType) => void;
};

/** What the file is made for, and of which kind it is. */
export function SaveChoices({ target, type, onTarget, onType }: Props) {
  const t = useTranslate("extras");
  return (
    <div className={styles.choices}>
      <label>
        <span>{t("save.for")}</span>
        <select
          className="select"
          value={target}
          onChange={(event) => onTarget(targetOf(event.target.value))}
        >
          {SAVE_TARGET_IDS.map((id) => (
            <option key={id} value={id} translate={isSite(id) ? "no" : undefined}>
              {isSite(id) ? siteName(id) : t(`target.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <FormatChoice types={saveTargetOf(target).types} chosen={type} onChoose={onType} />
    </div>
  );
}

const targetOf = (value: string): SaveTargetId =>
  SAVE_TARGET_IDS.find((one) => one === value) ?? DEFAULT_SAVE_TARGET;
