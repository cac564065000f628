/** Written before the worker when all files of the site are there (scripts/offline). */
declare const KEPT_FILES: import("../domain/offline.ts").KeptFiles;
