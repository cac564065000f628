import { useEffect } from "react";
import { reportAppError } from "./app-error.ts";

/** Many parts may be missing at once: one sentence is said about all of them. A dialog that is none counts as closed. */
export function MissingPart({ onClose }: { readonly onClose?: () => void }) {
  useEffect(() => {
    reportAppError("part-missing");
    onClose?.();
  }, [onClose]);
  return null;
}

/** In place of a part that nobody misses. */
export const Nothing = () => null;
