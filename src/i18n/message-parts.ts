/**
 * When the messages are loaded, by the first word of their keys: with the app, or with parts of it that come later. The
 * build divides each language's catalogue accordingly, so that nobody waits for text that is not visible yet. Messages
 * whose keys begin with another word are read by the build alone.
 */
export const MESSAGE_PARTS = {
  /** Only the build reads them: it writes the first page and the text pages. */
  landing: ["landing", "drop", "join"],
  app: [
    "site",
    "leave",
    "opening",
    "notice",
    "broken",
    "stage",
    "heart",
    "tools",
    "step",
    "alt",
    "panel",
    "badge",
    "ground",
    "save",
  ],
  extras: [
    "nav",
    "language",
    "about",
    "footer",
    "link",
    "error",
    "crash",
    "target",
    "file",
    "adjust",
    "preview",
    "words",
    "hint",
    "heads",
    "people",
    "help",
    "selfie",
    "licences",
    "figure",
    "worldDay",
    "update",
    "share",
    "puton",
    "inapp",
  ],
} as const;

export type MessagePart = keyof typeof MESSAGE_PARTS;

/** The parts that the browser loads. */
export type LoadedPart = Exclude<MessagePart, "landing">;

type FirstWord<Part extends MessagePart> = (typeof MESSAGE_PARTS)[Part][number];

/** Those of the keys that a part holds. */
export type KeysIn<Part extends MessagePart, Key extends string> = Extract<
  Key,
  `${FirstWord<Part>}.${string}`
>;
