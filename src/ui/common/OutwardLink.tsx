import type { ReactNode } from "react";
import { type AddressId, addressFor } from "../../campaign/facts/addresses.ts";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { useSite } from "./site.ts";
import { useTranslate } from "./translation.ts";

type Props = {
  readonly to: AddressId;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A link to an external page, in the reader's language where there is one; otherwise marked as English. */
export function OutwardLink({ to, className, children }: Props) {
  const { language } = useSite();
  const target = addressFor(to, language);
  return (
    <NewTabLink className={className} href={target.href} hrefLang={LANGUAGE_INFO[target.language].tag}>
      {/* One element, because a button lays out its children side by side. */}
      <span>
        <span>{children}</span>
        {target.language === "en" && <InEnglish />}
      </span>
    </NewTabLink>
  );
}

/** Marks a link as leading to a page in English; renders nothing on English pages. */
export function InEnglish() {
  const t = useTranslate("extras");
  if (useSite().language === "en") return null;
  const words = t("link.inEnglish");
  // Full-width brackets include their own spacing.
  return <span>{words.startsWith("(") ? ` ${words}` : words}</span>;
}

type NewTabProps = {
  readonly href: string;
  readonly hrefLang?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Opens in a new tab, so that work in the editor is not lost; sends no referrer. */
export function NewTabLink({ href, hrefLang, className, children }: NewTabProps) {
  return (
    <a className={className} href={href} hrefLang={hrefLang} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
