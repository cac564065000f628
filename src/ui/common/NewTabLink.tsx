import type { ReactNode } from "react";

type Props = {
  readonly href: string;
  readonly hrefLang?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Opens in a new tab, so that work in the editor is not lost; sends no referrer. */
export function NewTabLink({ href, hrefLang, className, children }: Props) {
  return (
    <a className={className} href={href} hrefLang={hrefLang} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
