import type { PageAction } from "../../campaign/content/campaign-content.ts";
import { OutwardLink } from "../common/OutwardLink.tsx";
import { hrefOf, useSite } from "../common/site.ts";
import { useTranslate } from "../common/translation.ts";
import { PageFrame } from "./PageFrame.tsx";
import styles from "./TextPage.module.css";

/** What a page asks of its readers, as buttons; the first is the main one. */
export const PageActions = ({ actions }: { readonly actions: readonly PageAction[] }) => (
  <div className={styles.actions}>
    {actions.map((action, index) => (
      <ActionLink key={action} action={action} className={index === 0 ? "button button-main" : "button"} />
    ))}
  </div>
);

function ActionLink({ action, className }: { readonly action: PageAction; readonly className: string }) {
  const t = useTranslate("extras");
  const site = useSite();
  if (action === "give")
    return (
      <OutwardLink to="trustFund" className={className}>
        {t("about.fund.give")}
      </OutwardLink>
    );
  return (
    <a className={className} href={hrefOf(site, "home")}>
      {t("nav.home")}
    </a>
  );
}

type Props = { readonly title: string; readonly text: string };

/** The page that hosts serve for unknown addresses, with links to the existing pages. It works without scripts. */
export const MissingPage = ({ title, text }: Props) => (
  <PageFrame title={title} lead={text} more={<PageActions actions={["make"]} />} />
);
