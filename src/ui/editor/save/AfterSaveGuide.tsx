import { X } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { SaveTargetId } from "../../../model/save-targets.ts";
import { type Delivery, isIos } from "../../../photo-export/share/deliveries.ts";
import { NewTabLink } from "../../common/OutwardLink.tsx";
import { Sentence } from "../../common/Sentence.tsx";
import { useTranslate } from "../../common/translation.ts";
import type { Problem } from "../../errors/problem.ts";
import styles from "./AfterSaveGuide.module.css";
import { GUIDE_SITES } from "./guide-sites.ts";
import { MoreAfterSaving } from "./MoreAfterSaving.tsx";
import { PassOn } from "./PassOn.tsx";
import { SiteChoice } from "./SiteChoice.tsx";
import { ALL_SITE_NAMES, DEFAULT_SITE, isSite, type Site, siteName } from "./site-names.ts";
import { useFileAddress } from "./use-file-address.ts";

type Props = {
  readonly target: SaveTargetId;
  /** The saved file, and how it was handed over. */
  readonly file: File;
  readonly by: Delivery;
  readonly description: string;
  readonly onStatus: (text: string) => void;
  readonly onProblem: (problem: Problem | null) => void;
  readonly onShowPicture: () => void;
  readonly onClose: () => void;
};

/**
 * Shown after saving: the picture, how to use it on a site, and what to pass on. Not modal, so that one can go on
 * editing and save again. Escape closes it.
 */
export function AfterSaveGuide(props: Props) {
  const { target, file, by, description, onStatus, onProblem, onShowPicture, onClose } = props;
  const t = useTranslate("extras");
  const [chosen, setChosen] = useState<Site | null>(null);
  const picture = useFileAddress(file);
  const section = useRef<HTMLElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    // Where the page scrolls. Braces, because newer browsers return a promise.
    section.current?.scrollIntoView({ block: "nearest" });
    const onKey = ({ key, defaultPrevented }: KeyboardEvent) => {
      // In a dialog, Escape closes that alone.
      if (key === "Escape" && !defaultPrevented && !document.querySelector("dialog[open]")) close();
    };
    // On a phone it lies over most of the editor. What has the focus must be seen (WCAG 2.2, 2.4.11).
    const onFocus = ({ target }: FocusEvent) => {
      if (section.current && target instanceof Element && isCovered(target, section.current)) close();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("focusin", onFocus);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("focusin", onFocus);
    };
  }, []);
  const site = chosen ?? (isSite(target) ? target : DEFAULT_SITE);
  const { address, open, change } = GUIDE_SITES[site];
  const names = { site: siteName(site), name: file.name, save: t("save.short") };
  const named = (text: string) => <Sentence text={text} names={[file.name, ...ALL_SITE_NAMES]} />;
  // iOS keeps downloads in Files, apart from the photos.
  const place = by !== "download" ? "photos" : isIos(navigator) ? "files" : "downloads";
  return (
    <section ref={section} className={styles.guide} aria-labelledby="put-on-title">
      <div className={styles.heading}>
        {picture !== "" && <img src={picture} width={120} height={120} alt={description} />}
        <h2 id="put-on-title">{t("puton.title")}</h2>
        <button type="button" className="icon-button" aria-label={t("notice.close")} onClick={onClose}>
          <X aria-hidden="true" />
        </button>
      </div>
      <div className={styles.site}>
        <SiteChoice site={site} onChoose={setChosen} />
        {address && (
          <NewTabLink className="button button-main" href={address}>
            {named(t("puton.link", names))}
          </NewTabLink>
        )}
      </div>
      <ol>
        <li>{named(t(`puton.open.${open}`, names))}</li>
        <li>{t(`puton.change.${change}`)}</li>
        <li>{named(t(`puton.choose.${place}`, names))}</li>
      </ol>
      <PassOn onStatus={onStatus} onProblem={onProblem} />
      <details onToggle={({ currentTarget }) => currentTarget.scrollIntoView({ block: "nearest" })}>
        <summary>{t("puton.more")}</summary>
        <p>{t("puton.finish")}</p>
        <p>{named(t("puton.byHand", names))}</p>
        <MoreAfterSaving
          description={description}
          onStatus={onStatus}
          onProblem={onProblem}
          onShowPicture={by === "download" ? onShowPicture : null}
        />
      </details>
    </section>
  );
}

/** Whether the middle of an element is behind `cover`. */
function isCovered(element: Element, cover: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  const seen = document.elementFromPoint(x + width / 2, y + height / 2);
  return cover.contains(seen) && !cover.contains(element);
}
