const SPRING_MS = 180;

/**
 * Runs `show` with a share that falls from 1 to 0, then `onEnd`, once. At once where the person wants no motion. Returns
 * a way to end it early.
 */
export function springBack(show: (share: number) => void, onEnd: () => void): () => void {
  let frame = 0;
  let isOver = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    cancelAnimationFrame(frame);
    onEnd();
  };
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    end();
    return end;
  }
  const start = performance.now();
  const step = (now: number) => {
    const progress = Math.min(1, Math.max(0, now - start) / SPRING_MS);
    if (progress === 1) return end();
    show((1 - progress) ** 3);
    frame = requestAnimationFrame(step);
    return undefined;
  };
  frame = requestAnimationFrame(step);
  return end;
}
