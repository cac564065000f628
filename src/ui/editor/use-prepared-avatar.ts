import { useEffect, useState } from "react";
import { encodeAvatar, type SavedPicture, type SaveError } from "../../browser/save/encode-avatar.ts";
import type { PhotoLevels } from "../../canvas/photo-levels.ts";
import { renderAvatar } from "../../canvas/render-avatar.ts";
import type { SaveTarget } from "../../domain/save-targets.ts";
import { byteLimitOf } from "../../domain/targets-that-fit.ts";
import type { SceneNode } from "../../scene/scene-node.ts";

/** A picture is encoded when nothing has changed for so long: not in the middle of a drag or of a row of key presses. */
const SETTLED_MS = 250;

type Options = {
  readonly scene: readonly SceneNode[];
  readonly levels: PhotoLevels | null;
  readonly target: SaveTarget;
  /** Whether everything that will be in the picture is there. */
  readonly isWhole: boolean;
};

export type Prepared =
  | { readonly status: "preparing" }
  | { readonly status: "ready"; readonly picture: SavedPicture }
  | { readonly status: "failed"; readonly code: SaveError };

type Finished = { readonly of: Options["scene"]; readonly for: SaveTarget; readonly outcome: Prepared };

/**
 * The picture as a file, made in the background after the last change, so that saving it takes no time: iOS forgets a
 * tap while a picture is still being encoded. The newest change wins.
 */
export function usePreparedAvatar({ scene, levels, target, isWhole }: Options): Prepared {
  const [finished, setFinished] = useState<Finished | null>(null);
  useEffect(() => {
    if (!isWhole) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const finish = (outcome: Prepared) => setFinished({ of: scene, for: target, outcome });
    const prepare = async () => {
      const options = { side: target.side, byteLimit: byteLimitOf(target), signal };
      const made = await encodeAvatar((side) => paintSquare(scene, levels, side), options);
      finish(made.ok ? { status: "ready", picture: made.value } : { status: "failed", code: made.code });
    };
    const timer = setTimeout(() => {
      // An abort is silent: whatever caused it prepares its own picture. Anything else is a bug, and is seen.
      prepare().catch((reason: unknown) => {
        if (!signal.aborted && !isAbort(reason)) throw reason;
      });
    }, SETTLED_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [scene, levels, target, isWhole]);
  const isCurrent = isWhole && finished?.of === scene && finished.for === target;
  return isCurrent ? finished.outcome : { status: "preparing" };
}

const isAbort = (reason: unknown): boolean => reason instanceof DOMException && reason.name === "AbortError";

async function paintSquare(
  scene: readonly SceneNode[],
  photo: PhotoLevels | null,
  side: number,
): Promise<ImageBitmap> {
  const canvas = renderAvatar(scene, { photo }, side);
  try {
    return await createImageBitmap(canvas);
  } finally {
    // iOS counts canvas memory until the garbage collector comes: give it back at once.
    canvas.width = 0;
  }
}
