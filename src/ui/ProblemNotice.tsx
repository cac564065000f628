import { ReloadButton } from "./crash/ReloadButton.tsx";
import { isMissingPart, type Problem } from "./problem.ts";
import { problemText } from "./problem-text.ts";
import { Notice } from "./shared/Notice.tsx";
import { useTranslate } from "./shared/translation.ts";

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
