import { HASHTAG } from "../../../campaign/facts/campaign-facts.ts";
import { canShareLinks, shareLink } from "../../../photo-export/share/share-file.ts";
import { OutwardLink } from "../../common/OutwardLink.tsx";
import { useTranslate } from "../../common/translation.ts";
import styles from "./AfterSaveGuide.module.css";
import { toolAddress } from "./tool-links.ts";
import { type Outcomes, useCopyText } from "./use-copy-text.ts";

/** The two things to pass on: this tool, by the system's share sheet or the clipboard, and money for the fund. */
export function PassOn({ onStatus, onProblem }: Outcomes) {
  const t = useTranslate("extras");
  const copy = useCopyText({ onStatus, onProblem });
  const message = t("share.message", { hashtag: HASHTAG });
  const canShare = canShareLinks();
  const share = async () => {
    onProblem(null);
    const shared = await shareLink(message, toolAddress());
    if (!shared.ok) await copy(`${message} ${toolAddress()}`);
  };
  return (
    <div className={styles.passOn}>
      <button
        type="button"
        className="button"
        onClick={() => (canShare ? share() : copy(`${message} ${toolAddress()}`))}
      >
        {t(canShare ? "share.tool" : "share.copyMessage")}
      </button>
      <OutwardLink to="trustFund" className="button">
        {t("about.fund.give")}
      </OutwardLink>
    </div>
  );
}
