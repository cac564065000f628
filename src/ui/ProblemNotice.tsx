import { useEffect, useState } from "react";
import type { Problem } from "./problem.ts";
import { Notice } from "./shared/Notice.tsx";
import { needMessages } from "./shared/page-messages.ts";
import { useTranslate } from "./shared/translation.ts";

type Props = { readonly problem: Problem; readonly onClose: () => void };

/** What went wrong, in words that are loaded when they are needed; where even they cannot be, that is what is said. */
export function ProblemNotice({ problem, onClose }: Props) {
  const t = useTranslate("extras");
  const [words, setWords] = useState<"to-come" | "here" | "out-of-reach">("to-come");
  useEffect(() => {
    needMessages("extras").then(
      () => setWords("here"),
      () => setWords("out-of-reach"),
    );
  }, []);
  if (words === "to-come") return null;
  return <Notice text={words === "here" ? t(`error.${problem}`) : t("notice.offline")} onClose={onClose} />;
}
