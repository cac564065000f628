import type { ReactNode } from "react";
import { type AddressId, addressFor } from "../../campaign/facts/addresses.ts";
import { LANGUAGE_INFO } from "../../i18n/languages.ts";
import { InEnglish } from "./InEnglish.tsx";
import { NewTabLink } from "./NewTabLink.tsx";
import { useSite } from "./site.ts";

type Props = { readonly to: AddressId; readonly children: ReactNode };

/** A link to an external page, in the reader's language where there is one; otherwise marked as English. */
export function OutwardLink({ to, children }: Props) {
  const { language } = useSite();
  const target = addressFor(to, language);
  return (
    <NewTabLink href={target.href} hrefLang={LANGUAGE_INFO[target.language].tag}>
      <span>{children}</span>
      {target.language === "en" && <InEnglish />}
    </NewTabLink>
  );
}
