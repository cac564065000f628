const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
const PIXEL =
  "Mozilla/5.0 (Linux; Android 14; Pixel 8 Build/UQ1A.240205.004; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/125.0.6422.113 Mobile Safari/537.36";

/** The user agents of the apps' built-in browsers, by app. */
export const IN_APP_USER_AGENTS: readonly (readonly [app: string, system: string, userAgent: string])[] = [
  [
    "Facebook",
    "iOS",
    `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/468.0.0.31.109;FBBV/604540115;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5;FBSS/3;FBID/phone;FBLC/en_US;FBOP/5]`,
  ],
  ["Facebook", "Android", `${PIXEL} [FB_IAB/FB4A;FBAV/465.0.0.52.81;]`],
  [
    "Instagram",
    "iOS",
    `${IPHONE} Mobile/21F79 Instagram 334.0.4.32.98 (iPhone13,2; iOS 17_5; en_US; en; scale=3.00; 1170x2532; 607353650)`,
  ],
  [
    "Instagram",
    "Android",
    `${PIXEL} Instagram 331.0.0.37.90 Android (34/14; 420dpi; 1080x2400; Google; Pixel 8; shiba; shiba; en_US; 598323397)`,
  ],
  [
    "Messenger",
    "iOS",
    `${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/455.0.0.24.109;FBBV/596321987;FBDV/iPhone14,5;FBMD/iPhone;FBSN/iOS;FBSV/17.5;FBSS/3;FBLC/en_US;FBOP/5]`,
  ],
  ["Messenger", "Android", `${PIXEL} [FB_IAB/Orca-Android;FBAV/459.0.0.50.109;]`],
  ["X", "iOS", `${IPHONE} Mobile/15E148 Twitter for iPhone/10.41`],
  ["X", "Android", `${PIXEL} TwitterAndroid`],
  ["LINE", "iOS", `${IPHONE} Mobile/15E148 Safari Line/14.7.0`],
  ["LINE", "Android", `${PIXEL} Line/14.6.1/IAB`],
  ["WeChat", "iOS", `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x18003128) NetType/WIFI Language/zh_CN`],
  [
    "WeChat",
    "Android",
    `${PIXEL} XWEB/1220133 MMWEBSDK/20240404 MMWEBID/5 MicroMessenger/8.0.49.2600(0x28003137) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64`,
  ],
  [
    "TikTok",
    "iOS",
    `${IPHONE} Mobile/15E148 musical_ly_34.8.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/en Region/US RevealType/Dialog isDarkMode/0 WKWebView/1 BytedanceWebview/d8a21c6`,
  ],
  [
    "TikTok",
    "Android",
    `${PIXEL} trill_340803 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/musical_ly app_version/34.8.3 ByteLocale/en ByteFullLocale/en Region/US BytedanceWebview/d8a21c6`,
  ],
  ["LinkedIn", "iOS", `${IPHONE} Mobile/15E148 [LinkedInApp]/9.29.8962`],
  ["LinkedIn", "Android", `${PIXEL} [LinkedInApp]/4.1.945`],
];

/** Regular browsers, in which downloads work. */
export const OWN_BROWSERS: readonly string[] = [
  `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`,
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15",
  "Mozilla/5.0 (Linux; Android 13; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0",
];
