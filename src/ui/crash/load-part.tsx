import { type ComponentType, useEffect } from "react";
import { retryLoading } from "../../browser/retry-loading.ts";
import { tellTrouble } from "./trouble.ts";

type Part<Props> = { readonly default: ComponentType<Props> };

/** For `React.lazy`: a component whose part of the code is retried; where it does not come, that is told in its place. */
export const loadPart = <Props,>(load: () => Promise<ComponentType<Props>>): Promise<Part<Props>> =>
  loadPartOr(MissingPart, load);

/** The same, with another component in its place. */
export async function loadPartOr<Props>(
  instead: ComponentType,
  load: () => Promise<ComponentType<Props>>,
): Promise<Part<Props>> {
  // Whatever it would have been given, what takes its place needs nothing.
  return { default: await retryLoading(load).catch(() => instead as ComponentType<Props>) };
}

export const Nothing = () => null;

/** Many parts may be missing at once: one sentence is said about all of them. A dialog that is none counts as closed. */
function MissingPart({ onClose }: { readonly onClose?: () => void }) {
  useEffect(() => {
    tellTrouble("part-missing");
    onClose?.();
  }, [onClose]);
  return null;
}
