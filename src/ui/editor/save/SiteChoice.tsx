import { useTranslate } from "../../common/translation.ts";
import { DEFAULT_SITE, SITES, type Site, siteName } from "./site-names.ts";

type Props = { readonly site: Site; readonly onChoose: (site: Site) => void };

/** A labelled list of the sites. */
export function SiteChoice({ site, onChoose }: Props) {
  const t = useTranslate("extras");
  return (
    <label>
      <span>{t("puton.where")}</span>
      <select
        className="select"
        value={site}
        onChange={({ target }) => onChoose(SITES.find((id) => id === target.value) ?? DEFAULT_SITE)}
      >
        {SITES.map((id) => (
          <option key={id} value={id} translate="no">
            {siteName(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
