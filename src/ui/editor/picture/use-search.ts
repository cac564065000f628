import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { CutOutKind } from "../../../model/cut-outs.ts";
import type { Face } from "../../../model/face.ts";
import { retryLoading } from "../../../platform/retry-loading.ts";
import { type FoundCutOuts, NO_CUT_OUTS } from "./cut-outs-context.ts";
import type { HeldCutOuts } from "./look-for-cut-outs.ts";
import type { PhotoView } from "./use-photo-store.ts";

type Known = HeldCutOuts & { readonly id: string };

type Search = {
  /** Null until the search in this photo has ended, and as long as its result was only expected to be wanted. */
  readonly found: FoundCutOuts | null;
  /** Whether the search in this photo has ended, even if nobody wants its result yet. */
  readonly hasEnded: boolean;
  /** Forgets the result, such as a failure, so that the search begins anew when it is wanted. */
  readonly forget: () => void;
};

type Options = {
  readonly kind: CutOutKind;
  readonly isWanted: boolean;
  /** Whether it is likely to be wanted soon, so that the search begins already. */
  readonly isExpected: boolean;
  /** The visible photo. */
  readonly id: string | null;
  readonly view: PhotoView | null;
  readonly faces: readonly Face[] | null;
  /** Called when the result of a search is there and wanted. */
  readonly onFound?: (found: FoundCutOuts) => void;
};

/**
 * Searches a photo for heads or people once they are wanted or expected and the photo is sharp, and holds them as long
 * as the photo is visible; those that were never wanted, as long as they are expected.
 */
export function useSearch({ kind, isWanted, isExpected, id, view, onFound, ...options }: Options): Search {
  const [known, setKnown] = useState<Known | null>(null);
  const [delivered, setDelivered] = useState<Known | null>(null);
  const shown = useRef<Known | null>(null);
  const current = known?.id === id ? known : null;
  const isDue = (isWanted || isExpected) && !current && view?.sharpness === "full";
  const mipmaps = isDue ? view.mipmaps : null;
  const faces = isDue ? options.faces : null;

  const deliver = useEffectEvent((one: Known) => {
    setDelivered(one);
    onFound?.(one.found);
  });
  const settle = useEffectEvent((one: Known) => {
    setKnown(one);
    if (isWanted) deliver(one);
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
    if (!isWanted || !current || current === delivered) return;
    // What failed before anybody asked for it begins anew.
    if (current.found.status === "failed") setKnown(null);
    else deliver(current);
  }, [isWanted, current, delivered]);
  const isUseless = known !== null && (known.id !== id || !(isWanted || isExpected || known === delivered));
  useEffect(() => {
    if (isUseless) setKnown(null);
  }, [isUseless]);
  useEffect(() => {
    // By now everything paints with the new cut-outs, so the previous ones can be released.
    if (shown.current !== known) shown.current?.release();
    shown.current = known;
  }, [known]);

  const isSeen = isWanted || current === delivered;
  return {
    found: isSeen ? (current?.found ?? null) : null,
    hasEnded: current !== null,
    forget: () => setKnown(null),
  };
}
