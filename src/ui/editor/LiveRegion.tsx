import { useEffect, useState } from "react";

/**
 * Changes are announced once the text has been stable for this long, so that a drag is one announcement rather than one
 * per frame.
 */
const SETTLED_MS = 600;

/** A polite live region that announces changes of the text, but not its initial value. */
export function LiveRegion({ text }: { readonly text: string }) {
  const [told, setTold] = useState<{ readonly first: string; readonly now: string }>({
    first: text,
    now: "",
  });
  useEffect(() => {
    const timer = setTimeout(
      () => setTold((last) => (text === last.first && !last.now ? last : { ...last, now: text })),
      SETTLED_MS,
    );
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className="visually-hidden">
      {told.now}
    </p>
  );
}
