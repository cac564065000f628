import { type ComponentType, lazy, useEffect, useReducer } from "react";
import type { LoadedPart } from "../../i18n/message-parts.ts";
import { retryLoading } from "../../platform/retry-loading.ts";
import { MissingPart } from "./MissingPart.tsx";
import { needMessages } from "./page-messages.ts";

/**
 * A component that is loaded when it is first shown, together with the part of the messages that it speaks. Where that
 * fails, though it was tried again, `instead` stands in its place; it is loaded anew when it is next shown, as a dialog that
 * is opened again, and when the network is back.
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
  /** Only once the stand-in has been seen: a part that suspends is rendered again and again until it has come. */
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
