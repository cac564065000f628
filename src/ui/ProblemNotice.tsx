import { Suspense, useEffect, useState } from "react";
import { Nothing } from "./crash/MissingPart.tsx";
import { isMissingPart, type Problem } from "./problem.ts";
import { lazyPart } from "./shared/lazy-part.ts";
import { Notice } from "./shared/Notice.tsx";
import { needMessages } from "./shared/page-messages.ts";
import { useTranslate } from "./shared/translation.ts";

// It comes early with what else is needed in trouble.
const ReloadButton = lazyPart(
  "extras",
  async () => (await import("./crash/ReloadButton.tsx")).ReloadButton,
  Nothing,
);

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
  if (words === "out-of-reach") return <Notice text={t("notice.offline")} onClose={onClose} />;
  return (
    <Notice text={t(`error.${problem}`)} onClose={onClose}>
      <Suspense>{isMissingPart(problem) && <ReloadButton />}</Suspense>
    </Notice>
  );
}
