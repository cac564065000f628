import { useEffect } from "react";
import { reportAppError } from "./app-error.ts";

/** Stands in for parts that failed to load, with one message for all. A missing dialog counts as closed. */
export function MissingPart({ onClose }: { readonly onClose?: () => void }) {
  useEffect(() => {
    reportAppError("part-missing");
    onClose?.();
  }, [onClose]);
  return null;
}

/** Stands in for a part that can be missing without a message. */
export const Nothing = () => null;
