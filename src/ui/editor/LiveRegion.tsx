import { useEffect, useState } from "react";

/** A change is told when nothing more has changed for so long: a drag is one sentence, not one for every frame. */
const SETTLED_MS = 600;

/** Tells a screen reader, politely, what the text has become. What is there at first is not told. */
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
