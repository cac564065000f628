import { X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { HASHTAG } from "../../../campaign/facts/campaign-facts.ts";
import type { SaveTargetId } from "../../../model/save-targets.ts";
import { copyText } from "../../../photo-export/share/copy.ts";
import { type Delivery, isIos } from "../../../photo-export/share/deliveries.ts";
import { NewTabLink, OutwardLink } from "../../common/OutwardLink.tsx";
import { Sentence } from "../../common/Sentence.tsx";
import { hrefOf, useSite } from "../../common/site.ts";
import { useTranslate } from "../../common/translation.ts";
import type { Problem } from "../../errors/problem.ts";
import { GUIDE_SITES } from "./guide-sites.ts";
import { SiteChoice } from "./SiteChoice.tsx";
import styles from "./sharing.module.css";
import { ALL_SITE_NAMES, DEFAULT_SITE, isSite, type Site, siteName } from "./site-names.ts";
import { facebookSharer, toolAddress, xIntent } from "./tool-links.ts";

type Props = {
  readonly target: SaveTargetId;
  readonly saved: { readonly name: string; readonly by: Delivery };
  readonly description: string;
  readonly onTold: (text: string) => void;
  readonly onProblem: (problem: Problem | null) => void;
  readonly onShowPicture: () => void;
  readonly onClose: () => void;
};

/** Shown after saving: how to use the picture on a site, and what else to do for the campaign. */
export function AfterSaveGuide(props: Props) {
  const { target, saved, description, onTold, onProblem, onShowPicture, onClose } = props;
  const t = useTranslate("extras");
  const [chosen, setChosen] = useState<Site | null>(null);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    // Scrolls the guide into view, for example on a phone. Braces, because newer browsers return a promise.
    section.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const site = chosen ?? (isSite(target) ? target : DEFAULT_SITE);
  const { address, open, change } = GUIDE_SITES[site];
  const { name, by } = saved;
  const names = { site: siteName(site), name, save: t("save.short") };
  // iOS keeps downloads in Files, apart from the photos.
  const place = by !== "download" ? "photos" : isIos(navigator) ? "files" : "downloads";
  const named = (text: string) => <Sentence text={text} names={[name, ...ALL_SITE_NAMES]} />;
  const copy = async (text: string) => {
    onProblem(null);
    const copied = await copyText(text);
    if (copied.ok) onTold(t("share.copiedText"));
    else onProblem(copied.code);
  };
  const message = t("share.message", { hashtag: HASHTAG });
  const page = toolAddress();
  return (
    <section ref={section} className={styles.putOn} aria-labelledby="put-on-title">
      <div className={styles.heading}>
        <h2 id="put-on-title">{t("puton.title")}</h2>
        <button type="button" className="icon-button" aria-label={t("notice.close")} onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      </div>
      <div className={styles.where}>
        <SiteChoice site={site} onChoose={setChosen} />
      </div>
      <ol>
        <li>{named(t(`puton.open.${open}`, names))}</li>
        <li>{t(`puton.change.${change}`)}</li>
        <li>{named(t(`puton.choose.${place}`, names))}</li>
        <li>{t("puton.finish")}</li>
      </ol>
      <p>{named(t("puton.byHand", names))}</p>
      <div className={styles.links}>
        {address && <NewTabLink href={address}>{named(t("puton.link", names))}</NewTabLink>}
        {by === "download" && (
          <button type="button" onClick={onShowPicture}>
            {t("inapp.didNotStart")}
          </button>
        )}
      </div>
      <h3>{t("share.title")}</h3>
      <div className={styles.links}>
        <NewTabLink href={facebookSharer(page)}>{named(t("share.on", { site: "Facebook" }))}</NewTabLink>
        <NewTabLink href={xIntent(page, message)}>{named(t("share.on", { site: "X" }))}</NewTabLink>
        <button type="button" onClick={() => copy(`${message} ${page}`)}>
          {t("share.copyMessage")}
        </button>
        <button type="button" onClick={() => copy(description)}>
          {t("share.copyDescription")}
        </button>
      </div>
      <WhatElse />
      <p>{t("save.disclaimer")}</p>
    </section>
  );
}

function WhatElse() {
  const t = useTranslate("extras");
  const site = useSite();
  return (
    <>
      <h3>{t("puton.more")}</h3>
      <div className={styles.links}>
        <NewTabLink href={hrefOf(site, "trafficking")}>{t("nav.trafficking")}</NewTabLink>
        <NewTabLink href={hrefOf(site, "join")}>{t("nav.join")}</NewTabLink>
        <OutwardLink to="trustFund">{t("about.fund.link")}</OutwardLink>
      </div>
    </>
  );
}
