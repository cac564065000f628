import type { Site } from "./site-names.ts";

type SiteGuide = {
  /** Where to change the profile picture; null where the address differs from user to user. */
  readonly address: `https://${string}` | null;
  /** Which sentence describes how to get there. */
  readonly open: "profile" | "settings" | "channel";
  readonly change: "picture" | "edit";
};

/** How to change the picture on each site. Sites often rename their controls, so the steps do not name any. */
export const GUIDE_SITES: Readonly<Record<Site, SiteGuide>> = {
  facebook: { address: "https://www.facebook.com/me", open: "profile", change: "picture" },
  x: { address: "https://x.com/settings/profile", open: "profile", change: "edit" },
  instagram: { address: "https://www.instagram.com/accounts/edit/", open: "profile", change: "edit" },
  linkedin: { address: "https://www.linkedin.com/in/me/", open: "profile", change: "picture" },
  bluesky: { address: "https://bsky.app/", open: "profile", change: "edit" },
  mastodon: { address: null, open: "profile", change: "edit" },
  whatsapp: { address: "https://web.whatsapp.com/", open: "settings", change: "picture" },
  youtube: { address: "https://studio.youtube.com/", open: "channel", change: "edit" },
};
