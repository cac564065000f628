import {
  DEFAULT_SAVE_TARGET,
  type PictureType,
  type SaveTargetId,
  SIZE_IDS,
  saveTargetOf,
} from "../../../model/save-targets.ts";
import { Sentence } from "../../common/Sentence.tsx";
import { useTranslate } from "../../common/translation.ts";
import { FormatChoice } from "./FormatChoice.tsx";
import styles from "./SaveBar.module.css";
import { SiteChoice } from "./SiteChoice.tsx";
import { ALL_SITE_NAMES, DEFAULT_SITE, isSite } from "./site-names.ts";

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

/** Chooses the size, or the one site that the picture is for, and the file format. */
export function SaveChoices({ target, type, sites, onTarget, onType }: Props) {
  const t = useTranslate("extras");
  return (
    <div id={SAVE_CHOICES_ID} className={styles.choices}>
      <label>
        <span>{t("save.for")}</span>
        <select
          className="select"
          value={isSite(target) ? "site" : target}
          onChange={(event) => onTarget(targetOf(event.target.value))}
        >
          {SIZE_IDS.map((id) => (
            <option key={id} value={id}>
              {t(`target.${id}`)}
            </option>
          ))}
          <option value="site">{t("target.site")}</option>
        </select>
      </label>
      {isSite(target) && <SiteChoice site={target} onChoose={onTarget} />}
      <FormatChoice types={saveTargetOf(target).types} chosen={type} onChoose={onType} />
      <p className={styles.sites}>
        <Sentence text={sites} names={ALL_SITE_NAMES} />
      </p>
    </div>
  );
}

const targetOf = (value: string): SaveTargetId =>
  value === "site" ? DEFAULT_SITE : (SIZE_IDS.find((one) => one === value) ?? DEFAULT_SAVE_TARGET);
