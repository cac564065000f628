import { useEffect, useState } from "react";

const SHOWN_MS = 4000;

/** A status text that clears itself after a while, so that the same text can be announced again. */
export function useTransientStatus(): readonly [status: string, announce: (text: string) => void] {
  const [status, setStatus] = useState("");
  useEffect(() => {
    if (status === "") return undefined;
    const timer = setTimeout(() => setStatus(""), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [status]);
  return [status, setStatus];
}
