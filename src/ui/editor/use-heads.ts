import { useEffect, useRef, useState } from "react";
import { retryLoading } from "../../browser/retry-loading.ts";
import type { Composition } from "../../domain/design.ts";
import { canHaveHeadsInFront } from "../../domain/heads.ts";
import type { PhotoView } from "../use-photo-store.ts";
import { type Heads, NO_HEADS } from "./heads-context.ts";
import type { FoundHeads } from "./look-for-heads.ts";

type Known = FoundHeads & { readonly id: string };

/** The heads of the photo that is seen, which are looked for when the design first wants them in front. */
export function useHeads({ design, photo }: Composition, view: PhotoView | null): Heads {
  const [known, setKnown] = useState<Known | null>(null);
  const shown = useRef<Known | null>(null);
  const id = photo?.id ?? null;
  const isKnown = known !== null && known.id === id;
  // A failure is forgotten when they are not wanted any more, so that the switch tries again.
  const isWanted = design.headsInFront && canHaveHeadsInFront(design.badge.id) && id !== null;
  const isDue = isWanted && !isKnown && view?.sharpness === "photo-sharp";
  const levels = isDue ? view.levels : null;
  const faces = isDue ? view.faces : null;
  useEffect(() => {
    if (!levels || id === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const look = async () => {
      const { lookForHeads } = await retryLoading(() => import("./look-for-heads.ts"));
      const found = await lookForHeads(id, levels, faces ?? [], signal);
      if (signal.aborted) found.release();
      else setKnown({ ...found, id });
    };
    look().catch(() => {
      if (!signal.aborted) setKnown({ heads: { ...NO_HEADS, status: "failed" }, release: () => {}, id });
    });
    return () => controller.abort();
  }, [id, levels, faces]);
  useEffect(() => {
    const isOver = known && (known.id !== id || (known.heads.status === "failed" && !isWanted));
    if (isOver) setKnown(null);
  }, [known, id, isWanted]);
  useEffect(() => {
    // Painters have been told by now; nothing paints what was before.
    if (shown.current !== known) shown.current?.release();
    shown.current = known;
  }, [known]);
  if (isKnown) return known.heads;
  return isWanted ? LOOKING : NO_HEADS;
}

const LOOKING: Heads = { ...NO_HEADS, status: "looking" };
