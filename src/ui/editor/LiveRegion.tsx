import { useEffect, useState } from "react";

/** Text must be stable for this long to be announced, so that a drag is one announcement. Milliseconds. */
const SETTLED_MS = 600;

/** A polite live region that announces changes of the text, but not its initial value. */
export function LiveRegion({ text }: { readonly text: string }) {
  const [announced, setAnnounced] = useState<{ readonly first: string; readonly now: string }>({
    first: text,
    now: "",
  });
  useEffect(() => {
    const timer = setTimeout(
      () => setAnnounced((last) => (text === last.first && !last.now ? last : { ...last, now: text })),
      SETTLED_MS,
    );
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p role="status" className="visually-hidden">
      {announced.now}
    </p>
  );
}
