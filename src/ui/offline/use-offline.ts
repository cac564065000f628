import { useEffect, useEffectEvent, useState } from "react";
import { SHARED_QUERY } from "../../domain/offline.ts";
import { whenIdle } from "../load-editor.ts";
import type { OfflineOptions, UpdateNoticeType } from "./start-offline.tsx";

type Options = Omit<OfflineOptions, "onNotice"> & {
  /** What is fetched before anything is kept for later. */
  readonly first: () => Promise<unknown>;
};

/**
 * Keeps the site for use without a network, once the page is loaded and has nothing else to do; the code for it is a part
 * of its own. Returns the notice that a newer version is ready, while there is one. Does nothing while developing.
 */
export function useOffline(options: Options): UpdateNoticeType | null {
  const [Notice, setNotice] = useState<UpdateNoticeType | null>(null);
  // Asked for long after the page began: the work of then counts, not that of the beginning.
  const onSharedPhoto = useEffectEvent(options.onSharedPhoto);
  const keepWork = useEffectEvent(options.keepWork);
  const dropClosingQuestion = useEffectEvent(options.dropClosingQuestion);
  const first = useEffectEvent(options.first);
  useEffect(() => {
    if (!import.meta.env.PROD) return undefined;
    const controller = new AbortController();
    const start = () => {
      import("./start-offline.tsx").then(
        ({ startOffline }) =>
          startOffline({
            onNotice: (notice) => setNotice(() => notice),
            onSharedPhoto: (photo) => onSharedPhoto(photo),
            keepWork: () => keepWork(),
            dropClosingQuestion: () => dropClosingQuestion(),
          }),
        () => {}, // Nothing is kept then, and nothing was promised.
      );
    };
    const later = () => whenIdle(start);
    const onLoad = () => first().then(later, later);
    // Somebody waits for a photo that was shared to the app; else nothing here has any hurry.
    if (location.search.includes(`${SHARED_QUERY}=`)) start();
    else if (document.readyState === "complete") void onLoad();
    else addEventListener("load", () => void onLoad(), { once: true, signal: controller.signal });
    return () => controller.abort();
  }, []);
  return Notice;
}
