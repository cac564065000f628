/** Where a picture goes, and what is taken there. */
export type SaveTarget = {
  /** Width and height in pixels. */
  readonly side: number;
  /** The largest file in bytes; null where no limit is known. */
  readonly maxBytes: number | null;
  /** Where side and limit are said, and when that was read. */
  readonly source: string;
};

/** Limits are read as decimal megabytes with 5 % to spare: some sites count the form around the file too. */
const megabytes = (limit: number): number => Math.floor(limit * 1_000_000 * 0.95);

/**
 * Sites scale what they get; a little more than they store survives that well. Figures read in stored copies in
 * November 2026; those that no official page states are marked as observed.
 */
export const SAVE_TARGETS = {
  everywhere: {
    side: 1024,
    maxBytes: megabytes(2),
    source: "the strictest of Facebook, X, Instagram, LinkedIn",
  },
  facebook: { side: 1080, maxBytes: null, source: "observed: 1080 is kept; shown 176 and 40" },
  x: {
    side: 800,
    maxBytes: megabytes(2),
    source: "https://help.x.com/en/managing-your-account/how-to-customize-your-profile",
  },
  instagram: { side: 640, maxBytes: null, source: "observed: stores 320" },
  linkedin: {
    side: 800,
    maxBytes: megabytes(8),
    source: "https://www.linkedin.com/help/linkedin/answer/a549049",
  },
  bluesky: {
    side: 1000,
    maxBytes: megabytes(1),
    source: "https://docs.bsky.app/docs/api/app-bsky-actor-profile",
  },
  mastodon: { side: 400, maxBytes: megabytes(8), source: "https://docs.joinmastodon.org/user/profile/" },
  whatsapp: { side: 640, maxBytes: megabytes(5), source: "observed" },
  youtube: { side: 800, maxBytes: megabytes(4), source: "https://support.google.com/youtube/answer/2972003" },
  large: { side: 2048, maxBytes: null, source: "for print and for what is to come" },
  small: { side: 400, maxBytes: null, source: "for forums and mail" },
} as const satisfies Record<string, SaveTarget>;

export type SaveTargetId = keyof typeof SAVE_TARGETS;

export const SAVE_TARGET_IDS = Object.keys(SAVE_TARGETS) as readonly SaveTargetId[];

/** The catalogue entry, by its general type. */
export const saveTarget = (id: SaveTargetId): SaveTarget => SAVE_TARGETS[id];

/** The sites and their names, which are the same in every language. The other entries are sizes. */
export const SITE_NAMES = {
  facebook: "Facebook",
  x: "X",
  instagram: "Instagram",
  linkedin: "LinkedIn",
  bluesky: "Bluesky",
  mastodon: "Mastodon",
  whatsapp: "WhatsApp",
  youtube: "YouTube",
} as const satisfies Partial<Record<SaveTargetId, string>>;

export type Site = keyof typeof SITE_NAMES;

const SITES = Object.keys(SITE_NAMES) as readonly Site[];

/** Whether an entry is a site, and not a size. */
export const isSite = (id: SaveTargetId): id is Site => id in SITE_NAMES;

/** The sites that refuse a file of so many bytes. Each scales the picture itself, whatever its side. */
export function sitesThatRefuse(bytes: number): readonly Site[] {
  return SITES.filter((site) => bytes > (saveTarget(site).maxBytes ?? Number.POSITIVE_INFINITY));
}

/** The name under which a picture is saved: without a date, a place or the photo's own name. */
export const avatarFileName = (side: number, format: PictureFormat): string =>
  `blue-heart-${side}.${FILE_ENDINGS[format]}`;

export type PictureFormat = "image/png" | "image/jpeg" | "image/webp";

const FILE_ENDINGS: Readonly<Record<PictureFormat, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/webp": "webp",
};
