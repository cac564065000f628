import type { Site } from "./site-names.ts";

type SiteGuide = {
  /** Where one changes one's picture, or null where that differs from person to person. */
  readonly address: `https://${string}` | null;
  /** Which of the sentences lead there. */
  readonly open: "profile" | "settings" | "channel";
  readonly change: "picture" | "edit";
};

/** How a picture is put on at each site. Sites reword their own controls often, so the steps name none of them. */
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
