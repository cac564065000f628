import { copyText } from "../../../photo-export/share/copy.ts";
import { useTranslate } from "../../common/translation.ts";
import type { Problem } from "../../errors/problem.ts";

/** Where the outcome of copying or sharing is said. */
export type Outcomes = {
  readonly onStatus: (text: string) => void;
  readonly onProblem: (problem: Problem | null) => void;
};

/** Copies a text, and says whether that worked. */
export function useCopyText({ onStatus, onProblem }: Outcomes) {
  const t = useTranslate("extras");
  return async (text: string): Promise<void> => {
    onProblem(null);
    const copied = await copyText(text);
    if (copied.ok) onStatus(t("share.copiedText"));
    else onProblem(copied.code);
  };
}
