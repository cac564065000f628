/**
 * What the app asks the browser for, each only after a press: the camera for a selfie, and the two ways to hand a
 * finished picture on. To allow neither of these two would break them; they give nothing to a page that was not asked.
 */
const ALLOWED = ["camera", "clipboard-write", "web-share"];

/** Everything else that browsers name, tell apart and would otherwise allow. */
const REFUSED = [
  "accelerometer",
  "autoplay",
  "bluetooth",
  "browsing-topics",
  "clipboard-read",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "keyboard-map",
  "local-fonts",
  "magnetometer",
  "microphone",
  "midi",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "storage-access",
  "sync-xhr",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

/** The Permissions-Policy header. */
export const PERMISSIONS = [
  ...ALLOWED.map((name) => `${name}=(self)`),
  ...REFUSED.map((name) => `${name}=()`),
].join(", ");
