import { type Dispatch, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import { type CutOutKind, canHaveHeadsInFront } from "../../../model/cut-outs.ts";
import type { Composition } from "../../../model/design.ts";
import type { EditorAction } from "../../../model/editor-state.ts";
import type { Face } from "../../../model/face.ts";
import type { Bitmaps } from "../../../photo-import/photo.ts";
import { whenIdle } from "../../../platform/timing.ts";
import type { PlaceCutOuts } from "../../../scene/compose-scene.ts";
import { type CutOuts, type FoundCutOuts, NO_CUT_OUTS } from "./cut-outs-context.ts";
import { toggleHeadsEdit } from "./toggle-heads-edit.ts";
import type { PhotoView } from "./use-photo-store.ts";
import { useSearch } from "./use-search.ts";

/**
 * The heads and people in the visible photo. They are searched for when the design shows them. Heads are also searched
 * for when the user asks for them; then the design changes only if some are found.
 */
export function useCutOuts(
  composition: Composition,
  view: PhotoView | null,
  faces: readonly Face[] | null,
  dispatch: Dispatch<EditorAction>,
): CutOuts {
  const { design, photo } = composition;
  /** The id of the photo for which the user has requested heads, until the result is known. */
  const [askedFor, setAskedFor] = useState<string | null>(null);
  /** What is likely to be asked for next, in which photo. */
  const [expected, setExpected] = useState<{ readonly kind: CutOutKind; readonly id: string } | null>(null);
  const [isPreparing, setPreparing] = useState(false);
  const id = photo?.id ?? null;
  const isExpected = (kind: CutOutKind) => expected?.kind === kind && expected.id === id;
  const canHaveHeads = canHaveHeadsInFront(design.badge.id) && id !== null;
  const headsAreOn = canHaveHeads && (design.headsInFront || askedFor === id);
  const showsPeople = design.badge.id === "blue-world" && id !== null;

  const apply = ({ place }: FoundCutOuts) =>
    dispatch({ type: "apply", edit: toggleHeadsEdit(composition, faces ?? [], place) });
  const heads = useSearch({
    kind: "heads",
    isWanted: headsAreOn,
    isExpected: isExpected("heads"),
    id,
    view,
    faces,
    onFound: (found) => {
      if (askedFor !== id) return;
      setAskedFor(null);
      if (found.status === "found" && !design.headsInFront) apply(found);
    },
  });
  const people = useSearch({
    kind: "people",
    isWanted: showsPeople,
    isExpected: isExpected("people"),
    id,
    view,
    faces,
  });

  const sharp = view?.sharpness === "full" ? view.mipmaps : null;
  /** Not if a search has begun, which does the same. */
  const prepareNow = useEffectEvent(async (mipmaps: Bitmaps, signal: AbortSignal) => {
    const hasBegun = headsAreOn || showsPeople || expected?.id === id || heads.found || people.found;
    if (signal.aborted || hasBegun || !faces || faces.length === 0) return;
    const { prepareCutOuts } = await import("./look-for-cut-outs.ts");
    await prepareCutOuts(mipmaps, faces, signal);
  });
  useEffect(() => {
    if (!isPreparing || !sharp) return undefined;
    const controller = new AbortController();
    // If this fails, the search itself tries again.
    whenIdle(() => void prepareNow(sharp, controller.signal).catch(() => {}));
    return () => controller.abort();
  }, [isPreparing, sharp]);

  const toggleHeads = () => {
    const { found, forget } = heads;
    if (!canHaveHeads) return;
    if (askedFor === id) setAskedFor(null);
    else if (design.headsInFront || found?.status === "found") apply(found ?? NO_CUT_OUTS);
    else if (found?.status !== "none") {
      if (found) forget();
      setAskedFor(id);
    }
  };
  const retryPeople = () => {
    if (people.found?.status === "failed") people.forget();
  };
  const expect = (kind: CutOutKind) => {
    if (id !== null) setExpected({ kind, id });
  };
  const latest = useRef({ toggleHeads, retryPeople, expect });
  useEffect(() => {
    latest.current = { toggleHeads, retryPeople, expect };
  });
  const shown = showsPeople ? people.found : heads.found;
  const status = shown?.status ?? (showsPeople || headsAreOn ? "looking" : "waiting");
  return useMemo(
    () => ({
      status,
      place: bothPlaced(heads.found, people.found),
      cutOuts: { ...heads.found?.cutOuts, ...people.found?.cutOuts },
      headsAreOn,
      toggleHeads: () => latest.current.toggleHeads(),
      retryPeople: () => latest.current.retryPeople(),
      prepare: () => setPreparing(true),
      expect: (kind) => latest.current.expect(kind),
    }),
    [status, heads.found, people.found, headsAreOn],
  );
}

function bothPlaced(heads: FoundCutOuts | null, people: FoundCutOuts | null): PlaceCutOuts | null {
  const [first, second] = [heads?.place, people?.place];
  if (!first || !second) return first ?? second ?? null;
  return (composition, photo, badge) => second(composition, photo, first(composition, photo, badge));
}
