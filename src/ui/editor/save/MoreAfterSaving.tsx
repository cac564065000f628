import { HASHTAG } from "../../../campaign/facts/campaign-facts.ts";
import { NewTabLink } from "../../common/OutwardLink.tsx";
import { Sentence } from "../../common/Sentence.tsx";
import { hrefOf, useSite } from "../../common/site.ts";
import { useTranslate } from "../../common/translation.ts";
import styles from "./AfterSaveGuide.module.css";
import { ALL_SITE_NAMES } from "./site-names.ts";
import { facebookSharer, toolAddress, xIntent } from "./tool-links.ts";
import { type Outcomes, useCopyText } from "./use-copy-text.ts";

type Props = Outcomes & {
  readonly description: string;
  /** Null where the picture was not downloaded. */
  readonly onShowPicture: (() => void) | null;
};

/** What fewer people look for after saving. */
export function MoreAfterSaving({ description, onStatus, onProblem, onShowPicture }: Props) {
  const t = useTranslate("extras");
  const copy = useCopyText({ onStatus, onProblem });
  const site = useSite();
  const page = toolAddress();
  const message = t("share.message", { hashtag: HASHTAG });
  const shareOn = (name: string) => <Sentence text={t("share.on", { site: name })} names={ALL_SITE_NAMES} />;
  return (
    <>
      <div className={styles.links}>
        {onShowPicture && (
          <button type="button" onClick={onShowPicture}>
            {t("inapp.didNotStart")}
          </button>
        )}
        <button type="button" onClick={() => copy(description)}>
          {t("share.copyDescription")}
        </button>
        <NewTabLink href={facebookSharer(page)}>{shareOn("Facebook")}</NewTabLink>
        <NewTabLink href={xIntent(page, message)}>{shareOn("X")}</NewTabLink>
        <NewTabLink href={hrefOf(site, "trafficking")}>{t("nav.trafficking")}</NewTabLink>
        <NewTabLink href={hrefOf(site, "join")}>{t("nav.join")}</NewTabLink>
      </div>
      <p>{t("save.disclaimer")}</p>
    </>
  );
}
