export type PictureType = "image/png" | "image/jpeg" | "image/webp";

/** Their names, the same in every language. */
export const FORMAT_NAMES = {
  "image/png": "PNG",
  "image/jpeg": "JPEG",
  "image/webp": "WebP",
} as const satisfies Record<PictureType, string>;

/** A destination for the picture and its requirements. */
export type SaveTarget = {
  /** `platform`: one site, which a file can be said to fit. `general`: a size only. */
  readonly kind: "platform" | "general";
  /** The side of the square to produce, in pixels. */
  readonly side: number;
  /**
   * The smallest side, in pixels, at which nothing is missed where sites show the picture; `side` where it is absent. A
   * picture over the limit is made smaller without loss, down to this side, before it loses colours.
   */
  readonly enoughSide?: number;
  /** The smallest side that the site accepts, in pixels; 1 if it accepts any or does not say. */
  readonly minSide: number;
  /**
   * The largest file that the site accepts, in bytes, or null if no limit is published. `byteLimitOf`
   * (saved-file-limits.ts) leaves a margin below it.
   */
  readonly maxBytes: number | null;
  readonly types: readonly PictureType[];
  /** Sites that a file of a `general` target is promised to fit. */
  readonly fits: readonly string[];
  /** The source of the figures; `read` is the date on which they were last checked. */
  readonly source: { readonly address: string; readonly read: string };
};

const MB = 1_000_000;
const PNG_JPEG = ["image/png", "image/jpeg"] as const;
const READ = "2026-11-24";

/**
 * The catalogue. A new site is an entry here, in `site-names.ts` and in `guide-sites.ts` (src/ui/editor/save); a new size is
 * an entry here, in `SIZE_IDS`, and a message `target.<id>` in each language.
 *
 * Sites write "MB" and seldom say which: 1000² = 1,000,000 or 1024² = 1,048,576 bytes. The smaller is assumed
 * throughout, so that a file fits either way. Only Bluesky states bytes. X's old API gave 700 kB; its page accepts 2
 * MB, and X's own size, 400² × 3 B = 480 kB before any compression, is under both.
 */
export const SAVE_TARGETS = {
  // Bluesky's limit is the smallest. Facebook's 196 px are 588 on a screen of three pixels to one.
  everywhere: {
    kind: "general",
    side: 1024,
    enoughSide: 640,
    minSide: 400,
    maxBytes: MB,
    types: PNG_JPEG,
    fits: ["facebook", "x", "instagram", "linkedin", "bluesky", "mastodon", "whatsapp", "youtube"],
    source: {
      address: "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/actor/profile.json",
      read: READ,
    },
  },
  facebook: {
    kind: "platform",
    side: 1080,
    minSide: 320,
    maxBytes: null,
    types: PNG_JPEG,
    fits: [],
    source: { address: "https://www.facebook.com/help/163248423739693", read: READ },
  },
  x: {
    kind: "platform",
    side: 400,
    minSide: 400,
    maxBytes: 2 * MB,
    types: PNG_JPEG,
    fits: [],
    source: {
      address: "https://help.x.com/en/managing-your-account/how-to-customize-your-profile",
      read: READ,
    },
  },
  // Instagram stores about 320²; twice that stays sharp however it is resampled.
  instagram: {
    kind: "platform",
    side: 640,
    minSide: 320,
    maxBytes: null,
    types: PNG_JPEG,
    fits: [],
    source: { address: "https://help.instagram.com/557544397610546", read: READ },
  },
  linkedin: {
    kind: "platform",
    side: 800,
    minSide: 400,
    maxBytes: 8 * MB,
    types: PNG_JPEG,
    fits: [],
    source: { address: "https://www.linkedin.com/help/linkedin/answer/a549047", read: READ },
  },
  // The largest size at which every measured photo stayed under the limit without loss (384 to 886 kB).
  bluesky: {
    kind: "platform",
    side: 640,
    minSide: 1,
    maxBytes: MB,
    types: PNG_JPEG,
    fits: [],
    source: {
      address: "https://github.com/bluesky-social/atproto/blob/main/lexicons/app/bsky/actor/profile.json",
      read: READ,
    },
  },
  mastodon: {
    kind: "platform",
    side: 400,
    minSide: 1,
    maxBytes: 8 * MB,
    types: ["image/png", "image/jpeg", "image/webp"],
    fits: [],
    source: {
      address: "https://github.com/mastodon/mastodon/blob/main/app/models/concerns/account/avatar.rb",
      read: READ,
    },
  },
  whatsapp: {
    kind: "platform",
    side: 640,
    minSide: 192,
    maxBytes: 5 * MB,
    types: PNG_JPEG,
    fits: [],
    source: { address: "https://faq.whatsapp.com/1193643974747505", read: READ },
  },
  youtube: {
    kind: "platform",
    side: 800,
    minSide: 98,
    maxBytes: 4 * MB,
    types: PNG_JPEG,
    fits: [],
    source: { address: "https://support.google.com/youtube/answer/2972003", read: READ },
  },
  // The largest size on offer: four times the pixels of `everywhere`, for print and large screens.
  large: {
    kind: "general",
    side: 2048,
    minSide: 2048,
    maxBytes: null,
    types: ["image/png", "image/jpeg", "image/webp"],
    fits: [],
    source: { address: "docs/decisions/0012-saving.md", read: READ },
  },
  small: {
    kind: "general",
    side: 400,
    minSide: 400,
    maxBytes: null,
    types: ["image/png", "image/jpeg", "image/webp"],
    fits: [],
    source: { address: "docs/decisions/0012-saving.md", read: READ },
  },
} as const satisfies Record<string, SaveTarget>;

export type SaveTargetId = keyof typeof SAVE_TARGETS;

export const SAVE_TARGET_IDS = Object.keys(SAVE_TARGETS) as readonly SaveTargetId[];

export const DEFAULT_SAVE_TARGET: SaveTargetId = "everywhere";

/** The targets that only state a size; the others are sites. */
export const SIZE_IDS = ["everywhere", "large", "small"] as const satisfies readonly SaveTargetId[];

/** The catalogue entry, as the general type. */
export const saveTargetOf = (id: SaveTargetId): SaveTarget => SAVE_TARGETS[id];
