// Stands in the head of the first page itself: what is to tell that files do not come must not be a file.
import { watchFirstLoad } from "../../browser/watch-first-load.ts";

watchFirstLoad();
