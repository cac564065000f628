import { type Dispatch, useEffect, useMemo, useRef, useState } from "react";
import { canHaveHeadsInFront } from "../../../model/cut-outs.ts";
import type { Composition } from "../../../model/design.ts";
import type { EditorAction } from "../../../model/editor-state.ts";
import type { Face } from "../../../model/face.ts";
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
  const id = photo?.id ?? null;
  const canHaveHeads = canHaveHeadsInFront(design.badge.id) && id !== null;
  const headsAreOn = canHaveHeads && (design.headsInFront || askedFor === id);
  const showsPeople = design.badge.id === "blue-world" && id !== null;

  const apply = ({ place }: FoundCutOuts) =>
    dispatch({ type: "apply", edit: toggleHeadsEdit(composition, faces ?? [], place) });
  const heads = useSearch("heads", headsAreOn, id, view, faces, (found) => {
    if (askedFor !== id) return;
    setAskedFor(null);
    if (found.status === "found" && !design.headsInFront) apply(found);
  });
  const people = useSearch("people", showsPeople, id, view, faces);

  const toggleHeads = () => {
    const { found, forget } = heads;
    if (!canHaveHeads) return;
    if (askedFor === id) setAskedFor(null);
    else if (design.headsInFront || found?.status === "found") apply(found ?? NO_CUT_OUTS);
    else if (found?.status !== "none") {
      // Retry after a failure.
      forget();
      setAskedFor(id);
    }
  };
  const retryPeople = () => {
    if (people.found?.status === "failed") people.forget();
  };
  const latest = useRef({ toggleHeads, retryPeople });
  useEffect(() => {
    latest.current = { toggleHeads, retryPeople };
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
    }),
    [status, heads.found, people.found, headsAreOn],
  );
}

function bothPlaced(heads: FoundCutOuts | null, people: FoundCutOuts | null): PlaceCutOuts | null {
  const [first, second] = [heads?.place, people?.place];
  if (!first || !second) return first ?? second ?? null;
  return (composition, photo, badge) => second(composition, photo, first(composition, photo, badge));
}
