// Inlined into the head of every text page, so that it runs before first paint.
import { guardUntilAwake } from "./guard-until-awake.ts";

guardUntilAwake();
