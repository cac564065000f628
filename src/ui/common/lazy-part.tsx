import { type ComponentType, lazy, useEffect, useReducer } from "react";
import type { LoadedPart } from "../../i18n/message-parts.ts";
import { retryLoading } from "../../platform/retry-loading.ts";
import { MissingPart } from "./MissingPart.tsx";
import { needMessages } from "./page-messages.ts";

/**
 * A component that is loaded, together with its part of the messages, when it is first rendered. If loading fails after
 * retries, `instead` is rendered in its place. Loading is tried again when the component is next mounted, such as a
 * dialog opened again, and when the network returns.
 */
export function lazyPart<Props extends object>(
  part: LoadedPart,
  load: () => Promise<ComponentType<Props>>,
  instead: ComponentType<Props> = MissingPart,
): ComponentType<Props> {
  const Instead = instead;
  let isMissing = false;
  const StandIn = (props: Props) => {
    useEffect(() => {
      isMissing = true;
      return renew;
    }, []);
    return <Instead {...props} />;
  };
  const attempt = () =>
    lazy(async () => {
      const loading = retryLoading(() => Promise.all([load(), needMessages(part)]));
      return { default: await loading.then(([component]) => component).catch(() => StandIn) };
    });
  let Part = attempt();
  /** Resets only after the stand-in has been mounted: while a part is suspended, React may render it repeatedly. */
  const renew = () => {
    if (isMissing) Part = attempt();
    isMissing = false;
  };
  return function LazyPart(props: Props) {
    const [, render] = useReducer((count: number) => count + 1, 0);
    useEffect(() => {
      const onOnline = () => {
        if (!isMissing) return;
        renew();
        render();
      };
      addEventListener("online", onOnline);
      return () => removeEventListener("online", onOnline);
    }, []);
    return <Part {...props} />;
  };
}
