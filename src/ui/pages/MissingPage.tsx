import { MakeLink } from "./MakeLink.tsx";
import { PageFrame } from "./PageFrame.tsx";

type Props = { readonly title: string; readonly text: string };

/** What hosts answer with where there is no such page: the ways to those that there are. It needs no script. */
export const MissingPage = ({ title, text }: Props) => (
  <PageFrame title={title} lead={text} more={<MakeLink />} />
);
