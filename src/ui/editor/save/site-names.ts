import type { SaveTargetId, SIZE_IDS } from "../../../model/save-targets.ts";

/** Names that are the same in every language. The other targets are sizes and have messages. */
const SITE_NAMES = {
  facebook: "Facebook",
  x: "X",
  instagram: "Instagram",
  linkedin: "LinkedIn",
  bluesky: "Bluesky",
  mastodon: "Mastodon",
  whatsapp: "WhatsApp",
  youtube: "YouTube",
} as const satisfies Record<Exclude<SaveTargetId, (typeof SIZE_IDS)[number]>, string>;

export type Site = keyof typeof SITE_NAMES;

/** The site that most people use. */
export const DEFAULT_SITE: Site = "facebook";

export const SITES = Object.keys(SITE_NAMES) as readonly Site[];

export const isSite = (id: SaveTargetId): id is Site => id in SITE_NAMES;

export const ALL_SITE_NAMES: readonly string[] = Object.values(SITE_NAMES);

export const siteName = (site: Site): string => SITE_NAMES[site];
