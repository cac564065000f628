import { type Dispatch, useEffect, useMemo, useRef, useState } from "react";
import { type CutOutKind, canHaveHeadsInFront } from "../../../model/cut-outs.ts";
import type { Composition } from "../../../model/design.ts";
import type { EditorAction } from "../../../model/editor-state.ts";
import type { Face } from "../../../model/face.ts";
import { whenIdle } from "../../../platform/timing.ts";
import { canDrawInWorkers } from "../../../platform/trusted-script.ts";
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
  /** The id of the photo beside which the controls that ask for heads and people are visible. */
  const [offeredFor, setOfferedFor] = useState<string | null>(null);
  /** The id of the photo in which both are searched for in advance. */
  const [preparedFor, setPreparedFor] = useState<string | null>(null);
  const id = photo?.id ?? null;
  const isExpected = (kind: CutOutKind) => expected?.kind === kind && expected.id === id;
  const isPrepared = preparedFor === id && id !== null;
  const canHaveHeads = canHaveHeadsInFront(design.badge.id) && id !== null;
  const headsAreOn = canHaveHeads && (design.headsInFront || askedFor === id);
  const showsPeople = design.badge.id === "blue-world" && id !== null;

  const apply = ({ place }: FoundCutOuts) =>
    dispatch({ type: "apply", edit: toggleHeadsEdit(composition, faces ?? [], place) });
  // In advance, one after the other, and nothing beside what is wanted: that would come later, and take more memory.
  const people = useSearch({
    kind: "people",
    isWanted: showsPeople,
    isExpected: isExpected("people") || (isPrepared && !headsAreOn),
    id,
    view,
    faces,
  });
  const heads = useSearch({
    kind: "heads",
    isWanted: headsAreOn,
    isExpected: isExpected("heads") || (isPrepared && !showsPeople && people.hasEnded),
    id,
    view,
    faces,
    onFound: (found) => {
      if (askedFor !== id) return;
      setAskedFor(null);
      if (found.status === "found" && !design.headsInFront) apply(found);
    },
  });

  const isSharp = view?.sharpness === "full";
  const hasFaces = faces !== null && faces.length > 0;
  useEffect(() => {
    if (offeredFor !== id || !isSharp || !hasFaces || !canDrawInWorkers()) return;
    whenIdle(() => setPreparedFor(id));
  }, [offeredFor, id, isSharp, hasFaces]);

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
  const offer = () => setOfferedFor(id);
  const latest = useRef({ toggleHeads, retryPeople, expect, offer });
  useEffect(() => {
    latest.current = { toggleHeads, retryPeople, expect, offer };
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
      offer: () => latest.current.offer(),
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
