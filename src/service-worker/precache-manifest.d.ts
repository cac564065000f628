/** The build prepends both to the worker once all files of the site exist (build/offline). */
declare const PRECACHE: import("../offline/precache-format.ts").PrecacheManifest;

declare const VERSION: string;
