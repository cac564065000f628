import { useEffect, useRef, useState } from "react";
import { openPhoto } from "../browser/open-photo.ts";
import type { Photo, PhotoError } from "../browser/photo.ts";
import { mark } from "../browser/timing.ts";
import type { EncodeError } from "../canvas/encode-png.ts";

/** What can go wrong in a way that a person has to be told. Messages are keyed by it. */
export type Problem = PhotoError | EncodeError | "no-file" | "editor-failed";

/** A wait longer than this shows that something is happening. */
const SLOW_MS = 400;

type Options = {
  readonly onOpened: (photo: Photo) => void;
  readonly onProblem: (problem: Problem | null) => void;
};

/** Opens files as photos, one at a time: the newest choice wins, and what came before is stopped silently. */
export function useOpenPhoto({ onOpened, onProblem }: Options) {
  const current = useRef<AbortController | null>(null);
  const [isSlow, setSlow] = useState(false);

  const cancel = () => {
    current.current?.abort();
    current.current = null;
    setSlow(false);
  };
  useEffect(() => () => current.current?.abort(), []);

  const open = async (file: File) => {
    mark("photo-chosen");
    cancel();
    onProblem(null);
    const controller = new AbortController();
    current.current = controller;
    const timer = setTimeout(() => current.current === controller && setSlow(true), SLOW_MS);
    try {
      const result = await openPhoto(file, controller.signal);
      if (result.ok) onOpened(result.value);
      else onProblem(result.code);
    } catch (reason) {
      if (!controller.signal.aborted) throw reason;
    } finally {
      clearTimeout(timer);
      if (current.current === controller) cancel();
    }
  };

  return { open, cancel, isSlow };
}
