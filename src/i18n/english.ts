import { en } from "./en.ts";
import type { Translate } from "./messages.ts";
import { translator } from "./translator.ts";

export const english: Translate = translator(en, "en");
