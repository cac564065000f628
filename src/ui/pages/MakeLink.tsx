import { hrefOf, useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import styles from "./TextPage.module.css";

export function MakeLink() {
  const t = useTranslate("extras");
  const site = useSite();
  return (
    <p className={styles.make}>
      <a className="button button-main" href={hrefOf(site, "home")}>
        {t("nav.home")}
      </a>
    </p>
  );
}
