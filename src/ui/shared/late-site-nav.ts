import { latePart } from "./late-part.tsx";

/** The header's links. */
export const siteNav = latePart(async () => (await import("./SiteNav.tsx")).SiteNav);
