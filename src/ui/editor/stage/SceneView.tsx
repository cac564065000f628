import "konva/lib/shapes/Image.js";
import "konva/lib/shapes/Path.js";
import type Konva from "konva/lib/Core.js";
import { memo, type Ref, use, useCallback, useRef, useSyncExternalStore } from "react";
import { Image, Layer, Path, Stage } from "react-konva/lib/ReactKonvaCore.js";
import { pathConfig, photoConfig } from "../../../canvas/konva-config.ts";
import { type Mipmaps, mipmapsOf } from "../../../canvas/mipmaps.ts";
import { smoothLayer } from "../../../canvas/smooth-layer.ts";
import {
  type PathNode,
  type PhotoNode,
  PLANES,
  type Plane,
  SCENE_SIDE,
  type SceneNode,
} from "../../../scene/scene-node.ts";
import "./pixel-ratio.ts";
import type { Source } from "../../common/source.ts";
import { CutOutsContext } from "../picture/cut-outs-context.ts";
import { useCrossfade } from "./use-crossfade.ts";

export type SceneViewProps = {
  readonly scenes: Source<readonly SceneNode[]>;
  readonly mipmaps: Mipmaps | null;
  /** CSS pixels. */
  readonly side: number;
  /** Device pixels per CSS pixel of the photo's plane. */
  readonly pixelRatio: number;
  readonly ref?: Ref<Konva.Stage>;
};

/** Renders the scene on screen, from the same nodes and Konva configuration as the saved file. */
export function SceneView({ ref, ...planes }: SceneViewProps) {
  const { side } = planes;
  return (
    <Stage ref={ref ?? null} width={side} height={side} listening={false}>
      <Planes {...planes} />
    </Stage>
  );
}

/** Subscribes within Konva's own tree, so that a move renders nothing but the nodes on the canvas. */
function Planes({ scenes, mipmaps, side, pixelRatio }: Omit<SceneViewProps, "ref">) {
  const scene = useSyncExternalStore(scenes.subscribe, scenes.current);
  const scale = side / SCENE_SIDE;
  const { cutOuts } = use(CutOutsContext);
  const lastPlane = useRef<Konva.Layer>(null);
  const preparePlane = useCallback((layer: Konva.Layer | null) => {
    lastPlane.current = layer;
    if (layer) smoothLayer(layer);
  }, []);
  useCrossfade(lastPlane, scene);
  const photoOf = (node: PhotoNode) => {
    const own = mipmapsOf(node, { photo: mipmaps, cutOuts });
    return own && <Image key={node.id} {...photoConfig(node, own, scale * pixelRatio)} />;
  };
  return PLANES.map((plane) => (
    <Layer key={plane} name={plane} listening={false} scaleX={scale} scaleY={scale} ref={preparePlane}>
      {nodesOf(scene, plane).map((node) =>
        node.type === "path" ? <ScenePath key={node.id} node={node} /> : photoOf(node),
      )}
    </Layer>
  ));
}

/** Konva redraws a plane for every new attribute object; this avoids redrawing a badge that has not changed. */
const ScenePath = memo(
  function ScenePath({ node }: { readonly node: PathNode }) {
    return <Path {...pathConfig(node)} />;
  },
  (before, after) => looksTheSame(before.node, after.node),
);

function looksTheSame(a: PathNode, b: PathNode): boolean {
  const keys = Object.keys({ ...a.transform, ...b.transform }) as (keyof PathNode["transform"])[];
  return (
    a === b ||
    (a.outline === b.outline &&
      a.fill === b.fill &&
      a.blend === b.blend &&
      a.stroke?.colour === b.stroke?.colour &&
      a.stroke?.width === b.stroke?.width &&
      keys.every((key) => a.transform[key] === b.transform[key]))
  );
}

const nodesOf = (scene: readonly SceneNode[], plane: Plane) => scene.filter((node) => node.plane === plane);
