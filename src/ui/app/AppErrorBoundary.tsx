import { type ComponentProps, type ComponentType, Suspense, useEffect } from "react";
import { retryLoading } from "../../platform/retry-loading.ts";
import { whenIdle, whenPhotoShown } from "../../platform/timing.ts";
import { reportAppError } from "../common/app-error.ts";
import { lazyPart } from "../common/lazy-part.tsx";
import { needMessages } from "../common/page-messages.ts";
import { Broken } from "../errors/Broken.tsx";
import { ErrorBoundary, type ErrorViewProps } from "../errors/ErrorBoundary.tsx";
import { App } from "./App.tsx";

const load = () => import("../errors/ErrorView.tsx");
const LazyView = lazyPart("extras", async () => (await load()).ErrorView, Broken);

/** Set once loaded, so that it renders immediately: a lazy component would show its fallback first. */
let LoadedView: ComponentType<ErrorViewProps> | null = null;

const ErrorView = (props: ErrorViewProps) =>
  LoadedView ? (
    <LoadedView {...props} />
  ) : (
    <Suspense fallback={props.error === "broken" && <Broken />}>
      <LazyView {...props} />
    </Suspense>
  );

/** Wraps the app in an error boundary, and that boundary in a simpler one in case the error view itself throws. */
export function AppErrorBoundary(props: ComponentProps<typeof App>) {
  useEffect(() => {
    // Preloaded, because the error to report may be that nothing can be loaded any more.
    const prepare = () => {
      retryLoading(() =>
        Promise.all([load(), import("../errors/ProblemNotice.tsx"), needMessages("extras")]),
      ).then(
        ([{ ErrorView: view, watchForErrors }]) => {
          LoadedView = view;
          watchForErrors(() => reportAppError("stumbled"));
        },
        () => {}, // Loading is retried when the view is needed; if that fails too, the fallback is shown.
      );
    };
    void whenPhotoShown().then(() => whenIdle(prepare));
  }, []);
  return (
    <ErrorBoundary view={Broken}>
      <ErrorBoundary view={ErrorView} isHearing>
        <App {...props} />
      </ErrorBoundary>
    </ErrorBoundary>
  );
}
