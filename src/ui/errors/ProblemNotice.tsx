import { Notice } from "../common/Notice.tsx";
import { useTranslate } from "../common/translation.ts";
import { isMissingPart, type Problem, problemText } from "./problem.ts";
import { ReloadButton } from "./ReloadButton.tsx";

type Props = { readonly problem: Problem; readonly onClose: () => void };

/** Describes a problem; offers a reload if a part of the code failed to load. */
export function ProblemNotice({ problem, onClose }: Props) {
  const t = useTranslate("extras");
  return (
    <Notice text={problemText(t, problem)} onClose={onClose}>
      {isMissingPart(problem) && <ReloadButton />}
    </Notice>
  );
}
