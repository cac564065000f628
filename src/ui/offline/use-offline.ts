import { useEffect, useEffectEvent, useState } from "react";
import { beforeUse } from "../../browser/before-use.ts";
import { SHARED_QUERY } from "../../domain/shared-photo.ts";
import { loadEditor, whenIdle } from "../load-editor.ts";
import type { OfflineNotice, OfflineOptions } from "./start-offline.tsx";

/**
 * Keeps the site for use without a network, once the editor is there and the page has nothing else to do; the code for it
 * is a part of its own. Returns the question about a shared photo, or the notice that a newer version is ready, while there is one. Does nothing while
 * developing.
 */
export function useOffline(options: OfflineOptions): OfflineNotice | null {
  const [Notice, setNotice] = useState<OfflineNotice | null>(null);
  // Asked for long after the page began: the work of then counts, not that of the beginning.
  const latest = useEffectEvent(() => options);
  useEffect(() => {
    if (!import.meta.env.PROD) return undefined;
    const start = () => {
      import("./start-offline.tsx").then(
        ({ startOffline }) => startOffline(() => latest(), setNotice),
        () => {}, // Nothing is kept then, and nothing was promised.
      );
    };
    // Somebody waits for a photo that was shared to the app; else nothing here has any hurry.
    if (location.search.includes(`${SHARED_QUERY}=`)) return start();
    const later = () => whenIdle(start);
    return beforeUse(() => void loadEditor().then(later, later));
  }, []);
  return Notice;
}
