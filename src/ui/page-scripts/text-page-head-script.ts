// Inlined into the head of every text page, so that it runs before first paint.
import { guardUntilHydrated } from "./guard-until-hydrated.ts";

guardUntilHydrated();
