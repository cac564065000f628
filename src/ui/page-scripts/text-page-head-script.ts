// Inlined into the head of every text page, so that it runs before first paint.
import { hideIfLeft } from "./hide-if-left.ts";

hideIfLeft();
