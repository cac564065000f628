// Stands in the head of the first page itself: what reports that files do not come must not be a file.
import { watchFirstLoad } from "../../platform/watch-page-load.ts";
import { chooseByButton } from "./choose-by-button.ts";
import { hideIfLeft } from "./hide-if-left.ts";

hideIfLeft();
watchFirstLoad();
chooseByButton();
