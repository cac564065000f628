import { licenceFiles } from "../../browser/licence-files.ts";
import { useSite } from "../shared/site.ts";
import { useTranslate } from "../shared/translation.ts";
import styles from "./PrivacyAndLicences.module.css";

/** What stays on the device, and whose work is inside. Opened by who wants to know. */
export function PrivacyAndLicences() {
  const t = useTranslate();
  const files = licenceFiles();
  const { root } = useSite();
  return (
    <details className={styles.privacy} id="privacy">
      <summary>{t("privacy.title")}</summary>
      <p>{t("privacy.photo")}</p>
      <p>{t("privacy.kept")}</p>
      <p>{t("privacy.faces")}</p>
      <p>
        {t("licences.heic")} <a href={files.libheifNotice}>{t("licences.notice")}</a>{" "}
        <a href={files.libheifLicence}>LGPL-3.0</a>
      </p>
      <p>
        {t("licences.faces")} <a href={files.blazeface}>{t("licences.notice")}</a>
      </p>
      <p>
        {t("licences.code")} <a href={`${root}licences.txt`}>{t("licences.notice")}</a>
      </p>
    </details>
  );
}
