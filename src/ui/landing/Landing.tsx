import { Camera, Image, Lock } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { Header } from "../shared/Header.tsx";
import { latePart } from "../shared/late-part.tsx";
import { siteNav } from "../shared/late-site-nav.ts";
import { fileHref, useSite } from "../shared/site.ts";
import { useTranslate } from "../shared/translation.ts";
import frame from "./figures/frame.svg";
import pin from "./figures/pin.svg";
import ring from "./figures/ring.svg";
import styles from "./Landing.module.css";

// The build has written them, and they work without a script: nobody waits for theirs.
const stories = latePart(async () => (await import("./Stories.tsx")).Stories);
const siteFooter = latePart(async () => (await import("../pages/SiteFooter.tsx")).SiteFooter);

type Props = {
  readonly onChoosePhoto: () => void;
  readonly onTakeSelfie: () => void;
  readonly onJustHeart: () => void;
  /** Back to the work that has been begun; null if there is none. */
  readonly onContinue: (() => void) | null;
  /** What is happening, and what went wrong. */
  readonly messages: ReactNode;
};

/** The first page: what this is, and the ways to begin. */
export function Landing({ onChoosePhoto, onTakeSelfie, onJustHeart, onContinue, messages }: Props) {
  const t = useTranslate();
  const site = useSite();
  const title = useRef<HTMLHeadingElement>(null);
  // Back from the editor, the focus goes to the beginning of this page; on a first visit the browser has put it there.
  const hasWork = onContinue !== null;
  useEffect(() => {
    if (hasWork) title.current?.focus({ preventScroll: true });
  }, [hasWork]);
  return (
    <>
      <Header onHome={() => scrollTo({ top: 0 })}>{siteNav}</Header>
      <main id="content" tabIndex={-1}>
        <section className={styles.hero}>
          <div className={styles.words}>
            <h1 ref={title} tabIndex={-1}>
              {t("landing.title")}
            </h1>
            <p className={styles.lead}>{t("landing.lead")}</p>
            {onContinue && (
              <button type="button" className={`button button-main ${styles.continue}`} onClick={onContinue}>
                {t("landing.continue")}
              </button>
            )}
            <div className={styles.ways}>
              <button
                type="button"
                className={onContinue ? "button" : "button button-main"}
                onClick={onChoosePhoto}
              >
                <Image aria-hidden="true" />
                <span>{t("landing.choose")}</span>
              </button>
              <button type="button" className="button" onClick={onTakeSelfie}>
                <Camera aria-hidden="true" />
                <span>{t("landing.selfie")}</span>
              </button>
              <button type="button" className="button" onClick={onJustHeart}>
                {t("landing.justHeart")}
              </button>
            </div>
            <noscript>
              <p className={styles.noScript}>{t("site.noScript")}</p>
            </noscript>
            {messages && <div className={styles.messages}>{messages}</div>}
            <p className={styles.promise}>
              <Lock aria-hidden="true" />
              <span>{t("landing.promise")}</span>
            </p>
          </div>
          <div className={styles.pictures} role="img" aria-label={t("landing.pictures")}>
            <img src={fileHref(site, ring)} alt="" width="360" height="360" />
            <img src={fileHref(site, pin)} alt="" width="212" height="212" />
            <img src={fileHref(site, frame)} alt="" width="226" height="226" />
          </div>
        </section>
        {stories}
      </main>
      {siteFooter}
    </>
  );
}
