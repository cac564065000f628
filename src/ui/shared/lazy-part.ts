import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { retryLoading } from "../../browser/retry-loading.ts";
import type { MessagePart } from "../../i18n/message-parts.ts";
import { MissingPart } from "../crash/MissingPart.tsx";
import { needMessages } from "./page-messages.ts";

/**
 * A component that is loaded when it is first shown, together with the part of the messages that it speaks. What cannot
 * be loaded, though it was tried again, is told; `instead` stands in its place.
 */
export const lazyPart = <Props>(
  part: MessagePart,
  load: () => Promise<ComponentType<Props>>,
  instead: ComponentType = MissingPart,
): LazyExoticComponent<ComponentType<Props>> =>
  lazy(async () => {
    try {
      const [component] = await retryLoading(() => Promise.all([load(), needMessages(part)]));
      return { default: component };
    } catch {
      // Whatever it would have been given, what takes its place can do without.
      return { default: instead as ComponentType<Props> };
    }
  });
