import { useCallback, useEffect, useState } from "react";

/** How long a status is shown. Milliseconds. */
const TOLD_MS = 4000;

/** A status text that clears itself after a while, so that the same text can be announced again. */
export function useTransientStatus(): readonly [told: string, tell: (text: string) => void] {
  const [told, setTold] = useState("");
  useEffect(() => {
    if (told === "") return undefined;
    const timer = setTimeout(() => setTold(""), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return [told, useCallback((text: string) => setTold(text), [])];
}
