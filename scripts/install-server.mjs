// What CI runs first: nginx and wrk, which nobody else needs for the tests.
import { installServer } from "./install.mjs";

installServer();
