import { type ComponentType, lazy, type ReactElement, Suspense } from "react";
import { retryLoading } from "../../browser/retry-loading.ts";
import { needMessages } from "./page-messages.ts";

/**
 * A component without anything to press that the build has already written into the page: it stays as it is written until
 * its code has come, and for good where that cannot be loaded. To be made once and used as the same element in each
 * render: a page that changes before the code has come would otherwise take down what is written.
 */
export function latePart(load: () => Promise<ComponentType>): ReactElement {
  const Part = lazy(async () => {
    const loading = retryLoading(() => Promise.all([load(), needMessages("extras")]));
    const [component] = await loading.catch(() => new Promise<never>(() => {}));
    return { default: component };
  });
  return (
    <Suspense>
      <Part />
    </Suspense>
  );
}
