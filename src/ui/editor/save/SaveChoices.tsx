import {
  DEFAULT_SAVE_TARGET,
  type PictureType,
  SAVE_TARGET_IDS,
  type SaveTargetId,
  saveTargetOf,
} from "../../../model/save-targets.ts";
import { Sentence } from "../../common/Sentence.tsx";
import { useTranslate } from "../../common/translation.ts";
import { FormatChoice } from "./FormatChoice.tsx";
import styles from "./SaveBar.module.css";
import { ALL_SITE_NAMES, isSite, siteName } from "./site-names.ts";

/** For `aria-controls` of the button that opens the choices. */
export const SAVE_CHOICES_ID = "save-choices";

type Props = {
  readonly target: SaveTargetId;
  readonly type: PictureType;
  /** Text naming the sites that accept the file; empty while it is being prepared. */
  readonly sites: string;
  readonly onTarget: (target: SaveTargetId) => void;
  readonly onType: (type: PictureType) => void;
};

/** Chooses the target site or size, and the file format. */
export function SaveChoices({ target, type, sites, onTarget, onType }: Props) {
  const t = useTranslate("extras");
  return (
    <div id={SAVE_CHOICES_ID} className={styles.choices}>
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
      <p className={styles.sites}>
        <Sentence text={sites} names={ALL_SITE_NAMES} />
      </p>
    </div>
  );
}

const targetOf = (value: string): SaveTargetId =>
  SAVE_TARGET_IDS.find((one) => one === value) ?? DEFAULT_SAVE_TARGET;
