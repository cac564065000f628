import { Notice } from "../common/Notice.tsx";
import { useTranslate } from "../common/translation.ts";
import { isMissingPart, type Problem } from "./problem.ts";
import { problemText } from "./problem-text.ts";
import { ReloadButton } from "./ReloadButton.tsx";

type Props = { readonly problem: Problem; readonly onClose: () => void };

/** What went wrong, in words; where a part of the page's code did not come, with a reload that may bring it. */
export function ProblemNotice({ problem, onClose }: Props) {
  const t = useTranslate("extras");
  return (
    <Notice text={problemText(t, problem)} onClose={onClose}>
      {isMissingPart(problem) && <ReloadButton />}
    </Notice>
  );
}
