import type { CampaignContent } from "../../campaign/content/campaign-content.ts";
import { PAGE_PLANS, type PageId, sectionsOf } from "../../campaign/content/campaign-content.ts";
import { campaignTexts } from "../../campaign/content/campaign-texts.ts";
import { useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import { Words } from "../common/Words.tsx";
import { HeartSprite } from "./figures/HeartSprite.tsx";
import { Picture } from "./figures/Picture.tsx";
import { LicenceList, type LicencePaths } from "./LicenceList.tsx";
import { PageActions } from "./PageActions.tsx";
import { PageFrame } from "./PageFrame.tsx";
import { ReadySentence } from "./ReadySentence.tsx";
import styles from "./TextPage.module.css";
import { TextSection } from "./TextSection.tsx";
import { WorldDay } from "./WorldDay.tsx";

type Props = {
  readonly page: PageId;
  readonly content: CampaignContent;
  /** Where the licences of third-party parts are published: paths relative to the site's root. */
  readonly licences: LicencePaths;
};

/** A page about the campaign. It is prerendered and works without scripts. */
export function TextPage({ page, content, licences }: Props) {
  const t = useTranslate("extras");
  const site = useSite();
  const texts = campaignTexts(content, site.language);
  const { title, lead } = content.pages[page];
  const sections = sectionsOf(page, content);
  const { actions, picture } = PAGE_PLANS[page];
  const isDrawn = picture || sections.some(({ plan }) => plan.picture || plan.markers || plan.figures);
  return (
    <PageFrame
      title={title}
      lead={<Words text={texts.text(lead)} />}
      more={actions[0] === "give" && <PageActions actions={actions} />}
    >
      <div className={styles.body}>
        <nav className={styles.contents} aria-label={t("nav.onThisPage")}>
          <p>{t("nav.onThisPage")}</p>
          <ul>
            {sections.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`}>{text.heading}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.sections}>
          {isDrawn && <HeartSprite />}
          {picture && <Picture id={picture} content={content} />}
          {sections.map((section) => (
            <TextSection key={section.id} section={section} content={content} texts={texts}>
              {page === "join" && section.id === "hashtag" && <ReadySentence />}
              {page === "join" && section.id === "world-day" && <WorldDay content={content} texts={texts} />}
              {page === "about" && section.id === "licences" && <LicenceList paths={licences} />}
            </TextSection>
          ))}
          {actions.length > 0 && <PageActions actions={actions} />}
        </div>
      </div>
    </PageFrame>
  );
}
