import { Suspense } from "react";
import { latePart } from "./lazy-part.ts";

const SiteNav = latePart(async () => (await import("./SiteNav.tsx")).SiteNav);

/** The header's links. Always the same element: see Landing.tsx. */
export const siteNav = (
  <Suspense>
    <SiteNav />
  </Suspense>
);
