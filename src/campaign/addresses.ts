/** The campaign's own pages. All are in English unless their address says otherwise. */
export const ADDRESSES = {
  campaign: "https://www.unodc.org/unodc/en/blueheart/index.html",
  trustFund: "https://www.unodc.org/unodc/en/human-trafficking-fund/unvtf-about.html",
} as const satisfies Record<string, `https://${string}`>;
