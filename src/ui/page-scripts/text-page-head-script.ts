// Stands in the head of every text page itself, so that it runs before anything is painted.
import { hideIfLeft } from "./hide-if-left.ts";

hideIfLeft();
