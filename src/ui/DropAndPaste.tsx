import { useEffect, useEffectEvent, useState } from "react";
import { carriesFile, droppedFiles } from "../browser/dropped-file.ts";
import styles from "./DropAndPaste.module.css";
import type { Problem } from "./problem.ts";
import { useTranslate } from "./shared/translation.ts";

type Props = { readonly onFile: (file: File) => void; readonly onNothing: (problem: Problem) => void };

/** Takes a photo that is dropped anywhere on the page or pasted into it: of several files, the first that is one. */
export function DropAndPaste({ onFile, onNothing }: Props) {
  const t = useTranslate();
  const [isOver, setOver] = useState(false);

  const take = useEffectEvent((transfer: DataTransfer | null) => {
    const { files, hasFolder } = droppedFiles(transfer);
    const [file, ...others] = files;
    if (!file) return onNothing(hasFolder ? "folder" : "no-file");
    if (others.length === 0) return onFile(file);
    return void import("../browser/open/pick-photo.ts")
      .then(({ pickPhoto }) => pickPhoto([file, ...others]))
      .catch(() => file)
      .then(onFile);
  });

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!carriesFile(event.dataTransfer)) return;
      event.preventDefault();
      setOver(true);
    };
    // Leaving the window is the only dragleave without another element to go to.
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      // Without this, the browser leaves the page and shows the file.
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer);
    };
    const paste = (event: ClipboardEvent) => take(event.clipboardData);
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener("dragover", over, { signal });
    addEventListener("dragleave", leave, { signal });
    addEventListener("drop", drop, { signal });
    addEventListener("paste", paste, { signal });
    return () => controller.abort();
  }, []);

  return isOver ? <div className={styles.veil}>{t("drop.here")}</div> : null;
}
