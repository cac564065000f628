import { FORMAT_NAMES, type PictureType } from "../../../model/save-targets.ts";
import { useTranslate } from "../../common/translation.ts";
import styles from "./SaveBar.module.css";

type Props = {
  readonly types: readonly PictureType[];
  readonly chosen: PictureType;
  readonly onChoose: (type: PictureType) => void;
};

/** A choice of file formats for those who need another one; PNG suits nearly everybody. */
export function FormatChoice({ types, chosen, onChoose }: Props) {
  const t = useTranslate("extras");
  return (
    <fieldset className={styles.format}>
      <legend>{t("file.choose")}</legend>
      {types.map((type) => (
        <label key={type}>
          <input type="radio" name="format" checked={type === chosen} onChange={() => onChoose(type)} />
          <span translate="no">{FORMAT_NAMES[type]}</span>
        </label>
      ))}
    </fieldset>
  );
}
