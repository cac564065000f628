import { type ComponentProps, type ComponentType, Suspense, useEffect } from "react";
import { whenIdle, whenPhotoSeen } from "../../platform/timing.ts";
import { reportAppError } from "../common/app-error.ts";
import { lazyPart } from "../common/lazy-part.tsx";
import { needMessages } from "../common/page-messages.ts";
import { Broken } from "../errors/Broken.tsx";
import { ErrorBoundary, type ErrorViewProps } from "../errors/ErrorBoundary.tsx";
import { App } from "./App.tsx";

const load = () => import("../errors/ErrorView.tsx");
const LazyView = lazyPart("extras", async () => (await load()).ErrorView, Broken);

/** There at once, once it has been loaded: a lazy one would first show what stands in for it. */
let LoadedView: ComponentType<ErrorViewProps> | null = null;

const ErrorView = (props: ErrorViewProps) =>
  LoadedView ? (
    <LoadedView {...props} />
  ) : (
    <Suspense fallback={props.error === "broken" && <Broken />}>
      <LazyView {...props} />
    </Suspense>
  );

/** The app, within what catches its faults; and should that have a fault, within what catches that. */
export function AppErrorBoundary(props: ComponentProps<typeof App>) {
  useEffect(() => {
    // Loaded before it is needed: what it is for may be that nothing can be loaded.
    const prepare = () => {
      Promise.all([load(), import("../errors/ProblemNotice.tsx"), needMessages("extras")]).then(
        ([{ ErrorView: view, watchForErrors }]) => {
          LoadedView = view;
          watchForErrors(() => reportAppError("stumbled"));
        },
        () => {}, // Tried again, and done without, when it is needed.
      );
    };
    void whenPhotoSeen().then(() => whenIdle(prepare));
  }, []);
  return (
    <ErrorBoundary view={Broken}>
      <ErrorBoundary view={ErrorView} isHearing>
        <App {...props} />
      </ErrorBoundary>
    </ErrorBoundary>
  );
}
