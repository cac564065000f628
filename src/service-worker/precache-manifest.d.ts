/** The build prepends both to the worker once all files of the site exist (build/offline). */
declare const PRECACHE: import("../offline/precache-format.ts").PrecacheManifest;

/** Changes with the worker and with any precached file. */
declare const VERSION: string;
