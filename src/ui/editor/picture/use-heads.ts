import { type Dispatch, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { Composition } from "../../../model/design.ts";
import type { EditorAction } from "../../../model/editor-state.ts";
import type { Face } from "../../../model/face.ts";
import { canHaveHeadsInFront } from "../../../model/heads.ts";
import { retryLoading } from "../../../platform/retry-loading.ts";
import { type FoundHeads, type Heads, NO_HEADS } from "./heads-context.ts";
import type { HeldHeads } from "./look-for-heads.ts";
import { toggleHeadsEdit } from "./toggle-heads-edit.ts";
import type { PhotoView } from "./use-photo-store.ts";

type Known = HeldHeads & { readonly id: string };

/**
 * The heads of the visible photo. They are detected when the design has them in front or the user asks for it; in the
 * latter case the design changes only if heads are found.
 */
export function useHeads(
  composition: Composition,
  view: PhotoView | null,
  photoFaces: readonly Face[] | null,
  dispatch: Dispatch<EditorAction>,
): Heads {
  const { design, photo } = composition;
  const [known, setKnown] = useState<Known | null>(null);
  /** The id of the photo for which the user has requested heads, until the result is known. */
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const shown = useRef<Known | null>(null);
  const id = photo?.id ?? null;
  const found = known && known.id === id ? known.heads : null;
  const canBe = canHaveHeadsInFront(design.badge.id) && id !== null;
  const isOn = canBe && (design.headsInFront || askedFor === id);
  const isDue = isOn && !found && view?.sharpness === "full";
  const mipmaps = isDue ? view.mipmaps : null;
  const faces = isDue ? photoFaces : null;

  const apply = ({ place }: FoundHeads) =>
    dispatch({ type: "apply", edit: toggleHeadsEdit(composition, photoFaces ?? [], place) });
  const settle = useEffectEvent((one: Known) => {
    setKnown(one);
    if (askedFor !== one.id) return;
    setAskedFor(null);
    if (one.heads.status === "found" && !design.headsInFront) apply(one.heads);
  });
  useEffect(() => {
    if (!mipmaps || id === null) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const look = async () => {
      const { lookForHeads } = await retryLoading(() => import("./look-for-heads.ts"));
      const held = await lookForHeads(id, mipmaps, faces ?? [], signal);
      if (signal.aborted) held.release();
      else settle({ ...held, id });
    };
    look().catch(() => {
      if (!signal.aborted) settle({ heads: { ...NO_HEADS, status: "failed" }, release: () => {}, id });
    });
    return () => controller.abort();
  }, [id, mipmaps, faces]);
  useEffect(() => {
    if (known && known.id !== id) setKnown(null);
  }, [known, id]);
  useEffect(() => {
    // By now everything paints with the new cut-outs, so the previous ones can be released.
    if (shown.current !== known) shown.current?.release();
    shown.current = known;
  }, [known]);

  const toggleNow = () => {
    if (!canBe) return;
    if (askedFor === id) setAskedFor(null);
    else if (design.headsInFront || found?.status === "found") apply(found ?? NO_HEADS);
    else if (found?.status !== "none") {
      // Retry after a failure.
      if (found) setKnown(null);
      setAskedFor(id);
    }
  };
  const latest = useRef(toggleNow);
  useEffect(() => {
    latest.current = toggleNow;
  });
  const heads = found ?? (isOn ? LOOKING : NO_HEADS);
  return useMemo(() => ({ ...heads, isOn, toggle: () => latest.current() }), [heads, isOn]);
}

const LOOKING: FoundHeads = { ...NO_HEADS, status: "looking" };
