import Konva from "konva/lib/Core.js";
import { STAGE_PIXEL_RATIO } from "../../common/stage-side.ts";

Konva.pixelRatio = STAGE_PIXEL_RATIO;
