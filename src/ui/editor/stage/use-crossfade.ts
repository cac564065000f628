import type Konva from "konva/lib/Core.js";
import { type RefObject, useLayoutEffect, useRef } from "react";
import type { SceneNode } from "../../../scene/scene-node.ts";

const DURATION_MS = 400;

/**
 * Crossfades when people come into colour in a picture that was all blue. The new picture is complete from the start:
 * the one that was seen lies over it and fades. `plane` is any plane of the stage.
 */
export function useCrossfade(plane: RefObject<Konva.Layer | null>, scene: readonly SceneNode[]): void {
  const isTinted = scene.some(({ id }) => id === "sky");
  const look = isTinted && (scene.some(({ id }) => id === "people-0") ? "people" : "blue");
  const before = useRef(look);
  useLayoutEffect(() => {
    const wasBlue = before.current === "blue";
    before.current = look;
    if (wasBlue && look === "people" && !matchMedia("(prefers-reduced-motion: reduce)").matches)
      fadeOut(plane.current);
  }, [look, plane]);
}

/** Konva draws in the next frame, so the canvases still show the former picture. */
function fadeOut(plane: Konva.Layer | null): void {
  const planes =
    plane
      ?.getStage()
      ?.getLayers()
      .map((one) => one.getNativeCanvasElement()) ?? [];
  const [first] = planes;
  if (!first) return;
  const { width, height } = first;
  const old = Object.assign(document.createElement("canvas"), { width, height });
  for (const one of planes) old.getContext("2d")?.drawImage(one, 0, 0, width, height);
  Object.assign(old.style, { position: "absolute", inset: "0", inlineSize: "100%", blockSize: "100%" });
  first.parentElement?.append(old);
  const end = () => {
    old.remove();
    // iOS counts a canvas's memory until it is garbage-collected, unless its size is 0.
    old.width = 0;
  };
  const fading = old.animate({ opacity: [1, 0] }, { duration: DURATION_MS, easing: "ease-in-out" });
  fading.finished.then(end, end);
}
