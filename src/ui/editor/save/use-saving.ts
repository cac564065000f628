import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { avatarFileName } from "../../../model/avatar-file-name.ts";
import { type Delivery, deliveriesOn } from "../../../photo-export/share/deliveries.ts";
import { downloadFile } from "../../../photo-export/share/download.ts";
import { canSharePictures, shareFile } from "../../../photo-export/share/share-file.ts";
import { mark } from "../../../platform/timing.ts";
import { useTranslate } from "../../common/translation.ts";
import type { Problem } from "../../errors/problem.ts";
import type { EditorStore } from "../picture/editor-store.ts";
import type { Prepared, SaveWish } from "./use-prepared-avatar.ts";

type Options = {
  readonly store: EditorStore;
  readonly scene: unknown;
  /** Whether an edit is pending, so that nothing counts as saved. */
  readonly isPending: boolean;
  readonly wish: SaveWish;
  readonly prepared: Prepared;
  /** Prepares the file again after a failure. */
  readonly onTryAgain: () => void;
  /** Incremented when saving is requested by keyboard shortcut. */
  readonly requests: number;
  readonly onSaved: () => void;
  readonly onStatus: (text: string) => void;
  readonly onProblem: (problem: Problem | null) => void;
};

/** The scene and options last saved; any other scene counts as not saved. */
type Saved = {
  readonly scene: unknown;
  readonly wish: SaveWish;
  readonly name: string;
  readonly by: Delivery;
};

/** Hands over the prepared file in the way that suits this system. */
export function useSaving(options: Options) {
  const { store, scene, isPending, wish, prepared, onTryAgain, requests, onSaved, onStatus, onProblem } =
    options;
  const t = useTranslate("extras");
  const [first, second] = deliveriesOn({
    userAgent: navigator.userAgent,
    maxTouchPoints: navigator.maxTouchPoints,
    canShare: canSharePictures(),
  });
  const picture = prepared.status === "ready" ? prepared.picture : null;
  const words = t("save.fileName");
  // Named as it will be saved and shared.
  const file = useMemo(
    () => picture && new File([picture.file], avatarFileName(picture, words), { type: picture.type }),
    [picture, words],
  );
  const [isWaiting, setWaiting] = useState(false);
  const [saved, setSaved] = useState<Saved | null>(null);
  /** Whether the picture is shown, to be pressed and held. */
  const [isHeld, setHeld] = useState(false);
  /** The file that was not ready when the sheet was asked for. */
  const [late, setLate] = useState<File | null>(null);

  const done = (file: File, by: Delivery) => {
    mark("avatar-saved");
    setSaved({ scene, wish, name: file.name, by });
    onSaved();
  };
  const openSheet = async (file: File, hasWaited: boolean) => {
    const shared = await shareFile(file);
    // While the file was made, the browser may have forgotten the press, which it demands for a sheet.
    if (!shared.ok && hasWaited) setLate(file);
    else if (!shared.ok) deliver(file, "image");
    else if (shared.value === "shared") done(file, "sheet");
    else if (shared.value === "closed") onStatus(t("file.closed"));
  };
  const deliver = (file: File, by: Delivery, hasWaited = false): unknown => {
    setLate(null);
    if (by === "sheet") return openSheet(file, hasWaited);
    if (by === "image") setHeld(true);
    else downloadFile(file, file.name);
    return done(file, by);
  };

  const save = () => {
    if (isWaiting) return;
    onProblem(null);
    // Possible by shortcut in the middle of a gesture.
    store.dispatch({ type: "commit" });
    if (file) {
      deliver(file, first);
      return;
    }
    // The cause of an earlier failure may be gone, so a press tries again. Only if that fails too is an error shown.
    if (prepared.status === "failed") onTryAgain();
    setWaiting(true);
  };
  const finish = () => {
    setWaiting(false);
    if (prepared.status === "failed") onProblem(prepared.code);
    else if (file) deliver(file, first, true);
  };
  const saveNow = useEffectEvent(save);
  const finishNow = useEffectEvent(finish);
  useEffect(() => {
    if (isWaiting && prepared.status !== "preparing") finishNow();
  }, [isWaiting, prepared.status]);
  useEffect(() => {
    if (requests > 0) saveNow();
  }, [requests]);

  return {
    file,
    first,
    /** The other way to save, if there is one, for a button of its own. */
    second: second && {
      by: second,
      save: () => {
        onProblem(null);
        if (file) deliver(file, second);
      },
    },
    save,
    isWaiting,
    cancel: () => setWaiting(false),
    /** Whether a second press is needed, because the first came before the file. */
    isLate: late !== null && late === file,
    saved: !isPending && saved !== null && saved.scene === scene && saved.wish === wish ? saved : null,
    forget: () => setSaved(null),
    isHeld,
    setHeld,
  };
}
