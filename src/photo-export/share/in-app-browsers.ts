/** A browser inside another app: it has tabs of its own, and often no downloads. */
export type InAppBrowser = {
  readonly name: string;
  /** Matches the user agent that the app sends. */
  readonly sign: RegExp;
};

/**
 * Detected by the names that apps put into their user agents, in this order: Instagram's and Messenger's also contain
 * Facebook's. As seen in user agents of 2023 to 2026. An app missing here only loses the hint, which users can also
 * open themselves.
 */
export const IN_APP_BROWSERS = [
  { name: "Instagram", sign: /\bInstagram\b/ },
  {
    name: "Messenger",
    sign: /\b(?:MessengerForiOS|MessengerLiteForiOS|Orca-Android)\b|FB_IAB\/(?:MESSENGER|Orca)/i,
  },
  { name: "Facebook", sign: /\bFBA[NV]\/|\bFB_IAB\/|\bFBIOS\b/ },
  { name: "X", sign: /\bTwitter(?:Android| for )/ },
  { name: "LINE", sign: /\bLine\/\d/ },
  { name: "WeChat", sign: /\bMicroMessenger\// },
  { name: "TikTok", sign: /\bmusical_ly|\bBytedanceWebview\b|\btrill_\d/i },
  { name: "LinkedIn", sign: /\bLinkedInApp\b/ },
] as const satisfies readonly InAppBrowser[];

/** The app that this browser is part of, or null in a standalone browser. */
export const inAppBrowserOf = (userAgent: string): InAppBrowser | null =>
  IN_APP_BROWSERS.find(({ sign }) => sign.test(userAgent)) ?? null;

type PageAddress = {
  readonly protocol: string;
  readonly host: string;
  readonly pathname: string;
  readonly search: string;
};

/**
 * A URL that opens a page in the phone's real browser, or null if there is none. Android: an intent
 * (https://developer.chrome.com/docs/android/intents). iOS 17 and later: Safari's own scheme. WeChat blocks both.
 */
export function addressForRealBrowser(userAgent: string, page: PageAddress): string | null {
  if (page.protocol !== "https:" || /\bMicroMessenger\//.test(userAgent)) return null;
  const place = `${page.host}${page.pathname}${page.search}`;
  if (/\bAndroid\b/.test(userAgent)) {
    const action = "action=android.intent.action.VIEW;category=android.intent.category.BROWSABLE";
    return `intent://${place}#Intent;scheme=https;${action};end`;
  }
  const iosVersion = Number(/\b(?:iPhone|iPad)\b.*? OS (\d+)_/.exec(userAgent)?.[1] ?? 0);
  return iosVersion >= 17 ? `x-safari-https://${place}` : null;
}
