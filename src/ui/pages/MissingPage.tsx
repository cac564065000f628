import { PageActions } from "./PageActions.tsx";
import { PageFrame } from "./PageFrame.tsx";

type Props = { readonly title: string; readonly text: string };

/** The page that hosts serve for unknown addresses, with links to the existing pages. It works without scripts. */
export const MissingPage = ({ title, text }: Props) => (
  <PageFrame title={title} lead={text} more={<PageActions actions={["make"]} />} />
);
