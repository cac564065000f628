import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { CutOutKind } from "../../../model/cut-outs.ts";
import type { Face } from "../../../model/face.ts";
import { retryLoading } from "../../../platform/retry-loading.ts";
import { type FoundCutOuts, NO_CUT_OUTS } from "./cut-outs-context.ts";
import type { HeldCutOuts } from "./look-for-cut-outs.ts";
import type { PhotoView } from "./use-photo-store.ts";

type Known = HeldCutOuts & { readonly id: string };

type Search = {
  /** Null until the search in this photo has ended. */
  readonly found: FoundCutOuts | null;
  /** Forgets the result, such as a failure, so that the search begins anew when it is wanted. */
  readonly forget: () => void;
};

/**
 * Searches the photo `id` for heads or people once they are wanted and the photo is sharp, and holds them as long as
 * the photo is visible. `onEnd` is called when a search has ended.
 */
export function useSearch(
  kind: CutOutKind,
  isWanted: boolean,
  id: string | null,
  view: PhotoView | null,
  photoFaces: readonly Face[] | null,
  onEnd?: (found: FoundCutOuts) => void,
): Search {
  const [known, setKnown] = useState<Known | null>(null);
  const shown = useRef<Known | null>(null);
  const found = known && known.id === id ? known.found : null;
  const isDue = isWanted && !found && view?.sharpness === "full";
  const mipmaps = isDue ? view.mipmaps : null;
  const faces = isDue ? photoFaces : null;

  const settle = useEffectEvent((one: Known) => {
    setKnown(one);
    onEnd?.(one.found);
  });
  useEffect(() => {
    if (!mipmaps || id === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const look = async () => {
      const { lookForCutOuts } = await retryLoading(() => import("./look-for-cut-outs.ts"));
      const held = await lookForCutOuts(kind, id, mipmaps, faces ?? [], signal);
      if (signal.aborted) held.release();
      else settle({ ...held, id });
    };
    look().catch(() => {
      if (!signal.aborted) settle({ found: { ...NO_CUT_OUTS, status: "failed" }, release: () => {}, id });
    });
    return () => controller.abort();
  }, [kind, id, mipmaps, faces]);
  useEffect(() => {
    if (known && known.id !== id) setKnown(null);
  }, [known, id]);
  useEffect(() => {
    // By now everything paints with the new cut-outs, so the previous ones can be released.
    if (shown.current !== known) shown.current?.release();
    shown.current = known;
  }, [known]);

  return { found, forget: () => setKnown(null) };
}
