import { useCallback, useEffect, useState } from "react";

/** A short word that something has been done stays so long. */
const TOLD_MS = 4000;

/** Says that something has been done, and stops saying it after a while, so that it can be said again. */
export function useTransientStatus(): readonly [told: string, tell: (text: string) => void] {
  const [told, setTold] = useState("");
  useEffect(() => {
    if (told === "") return undefined;
    const timer = setTimeout(() => setTold(""), TOLD_MS);
    return () => clearTimeout(timer);
  }, [told]);
  return [told, useCallback((text: string) => setTold(text), [])];
}
