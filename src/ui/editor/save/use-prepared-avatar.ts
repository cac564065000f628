import { useEffect, useRef, useState } from "react";
import type { Assets } from "../../../canvas/mipmaps.ts";
import { renderAvatar } from "../../../canvas/render-avatar.ts";
import { type PictureType, type SaveTargetId, saveTargetOf } from "../../../model/save-targets.ts";
import { byteLimitOf } from "../../../model/saved-file-limits.ts";
import { warmUpSaving } from "../../../photo-export/encode/ask-saving-worker.ts";
import {
  encodeAvatar,
  type SavedPicture,
  type SaveError,
  type SaveProgress,
} from "../../../photo-export/encode/encode-avatar.ts";
import { nextTask } from "../../../platform/next-task.ts";
import { mark } from "../../../platform/timing.ts";
import type { SceneNode } from "../../../scene/scene-node.ts";

/**
 * Delay before encoding. After a single change the picture is encoded once the frame that shows it is out; in a series
 * of changes, such as a drag or held keys, once nothing has changed for a quarter of a second.
 */
const WAIT_MS = { single: 20, row: 250 } as const;

/** The user's choices for the file. */
export type SaveWish = {
  readonly target: SaveTargetId;
  readonly type: PictureType;
  /** Whether a picture over the size limit is made smaller rather than losing colours. */
  readonly keepsColours: boolean;
};

type Options = {
  readonly scene: readonly SceneNode[];
  /** Must be referentially stable while unchanged. */
  readonly assets: Assets;
  /** Must be referentially stable while unchanged: a new object starts a new file. */
  readonly wish: SaveWish;
  /** Whether everything that belongs in the picture has loaded. */
  readonly isWhole: boolean;
};

export type Prepared =
  | { readonly status: "preparing"; readonly progress: SaveProgress | null }
  | { readonly status: "ready"; readonly picture: SavedPicture }
  | { readonly status: "failed"; readonly code: SaveError | "words-failed" };

type Latest = {
  readonly of: Options["scene"];
  readonly for: SaveWish;
  readonly attempt: number;
  readonly outcome: Prepared;
};

/**
 * Prepares the picture as a file in the background after the last change, so that saving is immediate: on iOS the user
 * activation of a tap expires while a picture is being encoded. A newer change replaces an older one. A failure is
 * retried only when `prepareAgain` is called.
 */
export function usePreparedAvatar({ scene, assets, wish, isWhole }: Options) {
  const [latest, setLatest] = useState<Latest | null>(null);
  const [attempt, setAttempt] = useState(0);
  const lastChange = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    if (!isWhole) return undefined;
    const controller = new AbortController();
    const { signal } = controller;
    const settle = (outcome: Prepared) => setLatest({ of: scene, for: wish, attempt, outcome });
    const prepare = async () => {
      warmUpSaving();
      const target = saveTargetOf(wish.target);
      const made = await encodeAvatar((side) => paintSquare(scene, assets, side, signal), {
        side: target.side,
        enoughSide: target.enoughSide,
        byteLimit: byteLimitOf(target),
        format: wish.type,
        keepsColours: wish.keepsColours,
        signal,
        onProgress: (progress) => {
          // Other steps finish before progress could be read.
          if (progress.step === "quantized") settle({ status: "preparing", progress });
        },
      });
      if (made.ok) mark("avatar-ready");
      settle(made.ok ? { status: "ready", picture: made.value } : { status: "failed", code: made.code });
    };
    const now = performance.now();
    const isInRow = now - lastChange.current < WAIT_MS.row;
    lastChange.current = now;
    const timer = setTimeout(
      () => {
        // An abort is ignored, because whatever caused it prepares its own picture. Any other rejection is a bug: it is
        // rethrown, and the status becomes `failed` so that nothing waits for the picture any longer.
        prepare().catch((reason: unknown) => {
          if (signal.aborted || isAbort(reason)) return;
          settle({ status: "failed", code: "encoding-failed" });
          throw reason;
        });
      },
      isInRow ? WAIT_MS.row : WAIT_MS.single,
    );
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [scene, assets, wish, isWhole, attempt]);
  const isCurrent = isWhole && latest?.of === scene && latest.for === wish && latest.attempt === attempt;
  const prepared: Prepared = isCurrent ? latest.outcome : { status: "preparing", progress: null };
  const prepareAgain = () => setAttempt((count) => count + 1);
  return { prepared, prepareAgain };
}

const isAbort = (reason: unknown): boolean => reason instanceof DOMException && reason.name === "AbortError";

async function paintSquare(
  scene: readonly SceneNode[],
  assets: Assets,
  side: number,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const pause = () => nextTask(signal);
  const canvas = await renderAvatar({ scene, assets, side, pause });
  try {
    return await createImageBitmap(canvas);
  } finally {
    // iOS counts canvas memory until garbage collection; this frees it immediately.
    canvas.width = 0;
  }
}
