// Inlined into the landing page's head: the code that reports missing files must not itself be a file.
import { watchFirstLoad } from "../../platform/watch-page-load.ts";
import { chooseByButton } from "./choose-by-button.ts";
import { hideIfLeft } from "./hide-if-left.ts";

hideIfLeft();
watchFirstLoad();
chooseByButton();
