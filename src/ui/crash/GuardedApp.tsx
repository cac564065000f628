import { lazy, Suspense, useEffect } from "react";
import { App } from "../App.tsx";
import { whenIdle } from "../load-editor.ts";
import { Broken } from "./Broken.tsx";
import { CrashGuard, type TroubleProps } from "./CrashGuard.tsx";
import { loadPartOr } from "./load-part.tsx";
import { tellTrouble } from "./trouble.ts";

const loadView = () => import("./TroubleView.tsx");
const LazyView = lazy(() => loadPartOr(Broken, async () => (await loadView()).TroubleView));

const TroubleView = (props: TroubleProps) => (
  <Suspense fallback={props.trouble === "broken" && <Broken />}>
    <LazyView {...props} />
  </Suspense>
);

/** The app, within what catches its faults; and should that have a fault, within what catches that. */
export function GuardedApp() {
  useEffect(
    () =>
      // Loaded before it is needed: what it is for may be that nothing can be loaded.
      whenIdle(() => {
        loadView().then(
          ({ watchForTrouble }) => watchForTrouble(() => tellTrouble("stumbled")),
          () => {}, // Tried again, and done without, when it is needed.
        );
      }),
    [],
  );
  return (
    <CrashGuard view={Broken}>
      <CrashGuard view={TroubleView} isHearing>
        <App />
      </CrashGuard>
    </CrashGuard>
  );
}
