import { Camera, Image, Lock } from "lucide-react";
import { fileHref, useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import { Header } from "../site/Header.tsx";
import heart from "../site/heart-mark.svg";
import { LANDING_IDS, type LandingAction } from "../site/landing-page.ts";
import { SiteFooter } from "../site/SiteFooter.tsx";
import { SiteNav } from "../site/SiteNav.tsx";
import frame from "./figures/frame.svg";
import pin from "./figures/pin.svg";
import ring from "./figures/ring.svg";
import styles from "./Landing.module.css";
import { Stories } from "./Stories.tsx";

/** A type-checked `data-action` attribute. */
const does = (action: LandingAction) => ({ "data-action": action });

/** The landing page: what the tool does, and the ways to start. Prerendered; landing-script.ts adds the handlers. */
export function Landing() {
  const t = useTranslate("landing");
  const site = useSite();
  return (
    <>
      <a className="skip-link" href="#content">
        {t("site.skip")}
      </a>
      {/* `accept` only filters the file picker; the file type is sniffed from the bytes. */}
      <input type="file" accept="image/*,.heic,.heif,.avif" hidden />
      <div id={LANDING_IDS.dropArea} className={styles.dropArea} hidden>
        {t("drop.here")}
      </div>
      <div id={LANDING_IDS.landing}>
        <Header homeAction={does("top")}>
          <SiteNav />
        </Header>
        <main id="content" tabIndex={-1}>
          <section className={styles.hero}>
            <div className={styles.words}>
              <h1 tabIndex={-1}>{t("landing.title")}</h1>
              <p className={styles.lead}>{t("landing.lead")}</p>
              <button
                type="button"
                className={`button button-main ${styles.continue}`}
                hidden
                {...does("continue")}
              >
                {t("landing.continue")}
              </button>
              <div className={styles.ways}>
                <button type="button" className="button button-main" {...does("choose")}>
                  <Image aria-hidden="true" />
                  <span>{t("landing.choose")}</span>
                </button>
                <button type="button" className="button" {...does("selfie")}>
                  <Camera aria-hidden="true" />
                  <span>{t("panel.selfie")}</span>
                </button>
                <button type="button" className="button" {...does("just-heart")}>
                  {t("landing.justHeart")}
                </button>
              </div>
              <noscript>
                <p className={styles.noScript}>{t("site.noScript")}</p>
              </noscript>
              <div id={LANDING_IDS.waiting} className={styles.waiting} hidden>
                <span id={LANDING_IDS.chosen} className={styles.chosen} hidden>
                  <img className={styles.photo} alt="" />
                  <img className={styles.heart} src={fileHref(site, heart)} alt="" />
                </span>
                <progress aria-label={t("landing.waiting")} />
                <p role="status">{t("landing.waiting")}</p>
                <button type="button" className="button" {...does("cancel")}>
                  {t("opening.cancel")}
                </button>
              </div>
              <div id={LANDING_IDS.messages} className={styles.messages} />
              <p className={styles.promise}>
                <Lock aria-hidden="true" />
                <span>
                  <span>{t("landing.promise")}</span>
                  <span className={styles.drop}>{t("landing.drop")}</span>
                </span>
              </p>
            </div>
            <div className={styles.pictures} role="img" aria-label={t("landing.pictures")}>
              <img src={fileHref(site, ring)} alt="" width="360" height="360" />
              <img src={fileHref(site, pin)} alt="" width="212" height="212" />
              <img src={fileHref(site, frame)} alt="" width="226" height="226" />
            </div>
          </section>
          <Stories />
        </main>
        <SiteFooter />
      </div>
    </>
  );
}
