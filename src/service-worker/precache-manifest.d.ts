/** Both are written before the worker when all files of the site are there (build/offline). */
declare const PRECACHE: import("../offline/precache-format.ts").PrecacheManifest;

/** Changes whenever any kept file or the worker itself does. */
declare const VERSION: string;
