import { useEffect, useState } from "react";
import type { EncodedPicture, EncodeError } from "../../browser/save/encode-messages.ts";
import { encodeOffPage } from "../../browser/save/encode-off-page.ts";
import { encodePng } from "../../canvas/encode-png.ts";
import type { PhotoLevels } from "../../canvas/photo-levels.ts";
import { renderAvatar } from "../../canvas/render-avatar.ts";
import type { SaveTarget } from "../../domain/save-targets.ts";
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
  | { readonly status: "ready"; readonly picture: EncodedPicture }
  | { readonly status: "failed"; readonly code: EncodeError };

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
      const canvas = renderAvatar(scene, { photo: levels }, target.side);
      try {
        if (typeof OffscreenCanvas === "undefined") return finish(await encodeOnPage(canvas));
        const picture = await createImageBitmap(canvas);
        if (signal.aborted) return picture.close();
        const request = { picture, format: "image/png", maxBytes: target.maxBytes } as const;
        const result = await encodeOffPage(request, signal);
        return finish(
          result.ok ? { status: "ready", picture: result.value } : { status: "failed", code: result.code },
        );
      } catch {
        return signal.aborted ? undefined : finish({ status: "failed", code: "encoding-failed" });
      } finally {
        // iOS counts canvas memory until the garbage collector comes: give it back at once.
        canvas.width = 0;
      }
    };
    const timer = setTimeout(() => void prepare(), SETTLED_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [scene, levels, target, isWhole]);
  const isCurrent = isWhole && finished?.of === scene && finished.for === target;
  return isCurrent ? finished.outcome : { status: "preparing" };
}

/** Safari before 16.4 has no canvas in workers: there the browser's own PNG has to do, whatever its size. */
async function encodeOnPage(canvas: HTMLCanvasElement): Promise<Prepared> {
  const side = canvas.width;
  const file = await encodePng(canvas);
  if (!file.ok) return { status: "failed", code: file.code };
  return { status: "ready", picture: { file: file.value, side, way: "browser", likeness: Number.NaN } };
}
