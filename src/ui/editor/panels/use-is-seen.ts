import { type RefObject, useEffect, useState } from "react";

/** Whether an element has been visible since `isShown`: on phones, its tab may never be chosen. */
export function useIsSeen(element: RefObject<HTMLElement | null>, isShown: boolean): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!isShown || isSeen || !element.current) return undefined;
    const observer = new IntersectionObserver((entries) =>
      setSeen(entries.some(({ isIntersecting }) => isIntersecting)),
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, isShown, isSeen]);
  return isSeen;
}
