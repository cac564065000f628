import { useEffectEvent, useState } from "react";
import type { SwitchOver } from "../../offline/register-service-worker.ts";
import { retryLoading } from "../../platform/retry-loading.ts";
import type { OfflineNotice, OfflineOptions } from "./offline-notices.tsx";

/**
 * The notice about a shared photo or a newer version, or null, and the functions that trigger them. Their code is
 * loaded on demand; if that fails, no notice is shown.
 */
export function useOfflineNotice(options: OfflineOptions) {
  const [Notice, setNotice] = useState<OfflineNotice | null>(null);
  // The user may answer much later, so read the options current at that time.
  const latest = useEffectEvent(() => options);
  const load = () => retryLoading(() => import("./offline-notices.tsx"));
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
