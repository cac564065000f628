import type { ReactNode } from "react";
import { type AddressId, addressFor } from "../../campaign/facts/addresses.ts";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { InEnglish } from "./InEnglish.tsx";
import { NewTabLink } from "./NewTabLink.tsx";
import { useSite } from "./site.ts";

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
