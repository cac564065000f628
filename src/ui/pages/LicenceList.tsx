import { InEnglish, NewTabLink } from "../common/OutwardLink.tsx";
import { useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import styles from "./TextSection.module.css";

export type LicencePaths = {
  readonly libheifNotice: string;
  readonly libheifLicence: string;
  readonly blazefaceNotice: string;
  readonly segmentationNotice: string;
  readonly allCode: string;
};

/** The notices and licences published with the site; in a tab of their own, since a text file cannot delete kept work. */
export function LicenceList({ paths }: { readonly paths: LicencePaths }) {
  const t = useTranslate("extras");
  const links = [
    [paths.libheifNotice, t("licences.notice", { part: "libheif" })],
    [paths.libheifLicence, t("licences.text", { part: "libheif" })],
    [paths.blazefaceNotice, t("licences.notice", { part: "BlazeFace" })],
    [paths.segmentationNotice, t("licences.notice", { part: "Selfie Segmentation" })],
    [paths.allCode, t("licences.all")],
  ] as const;
  const { root } = useSite();
  return (
    <ul className={styles.links}>
      {links.map(([path, words]) => (
        <li key={path}>
          <NewTabLink href={root + path} hrefLang="en">
            <span>{words}</span>
            <InEnglish />
          </NewTabLink>
        </li>
      ))}
    </ul>
  );
}
