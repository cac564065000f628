import { useEffectEvent, useState } from "react";
import type { SwitchOver } from "../../offline/register-service-worker.ts";
import type { OfflineNotice, OfflineOptions } from "./offline-notices.tsx";

/**
 * The question about a shared photo, or the notice that a newer version is ready, while there is one, and the ways to bring
 * them about. What it takes is a part of its own; where that does not come, nothing is asked or offered.
 */
export function useOfflineNotice(options: OfflineOptions) {
  const [Notice, setNotice] = useState<OfflineNotice | null>(null);
  // Answered long after it was asked: the work of then counts.
  const latest = useEffectEvent(() => options);
  const load = () => import("./offline-notices.tsx");
  return {
    Notice,
    receive: (name: string) => {
      load()
        .then(({ receiveSharedPhoto }) => receiveSharedPhoto(name, () => latest(), setNotice))
        .catch(() => {});
    },
    announce: (switchOver: SwitchOver) => {
      load()
        .then(({ announceUpdate }) => announceUpdate(switchOver, () => latest(), setNotice))
        .catch(() => {});
    },
  };
}
