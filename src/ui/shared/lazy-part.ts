import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { MessagePart } from "../../i18n/message-parts.ts";
import { needMessages } from "./page-messages.ts";

/** A component that is loaded when it is first shown, together with the part of the messages that it speaks. */
export const lazyPart = <Props>(
  part: MessagePart,
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    const [component] = await Promise.all([load(), needMessages(part)]);
    return { default: component };
  });
