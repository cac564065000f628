/**
 * The features that the app uses, each only after a click: the camera for a selfie, and copying the finished picture.
 * `web-share` cannot be listed, because Chromium on Linux does not know it and warns in the console; while it is not
 * listed, the app's own pages may share. `bluetooth` causes the same warning; the browser asks for permission anyway.
 */
const ALLOWED = ["camera", "clipboard-write"];

/** All other features that browsers recognise and would otherwise allow. */
const REFUSED = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "captured-surface-control",
  "clipboard-read",
  "compute-pressure",
  "deferred-fetch",
  "deferred-fetch-minimal",
  "digital-credentials-create",
  "digital-credentials-get",
  "display-capture",
  "encrypted-media",
  "fullscreen",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "identity-credentials-get",
  "idle-detection",
  "interest-cohort",
  "keyboard-map",
  "language-detector",
  "language-model",
  "local-fonts",
  "local-network",
  "local-network-access",
  "loopback-network",
  "magnetometer",
  "media-playback-while-not-visible",
  "microphone",
  "midi",
  "on-device-speech-recognition",
  "otp-credentials",
  "payment",
  "picture-in-picture",
  "private-state-token-issuance",
  "private-state-token-redemption",
  "publickey-credentials-create",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "speaker-selection",
  "storage-access",
  "summarizer",
  "sync-xhr",
  "translator",
  "usb",
  "window-management",
  "xr-spatial-tracking",
];

export const PERMISSIONS = [
  ...ALLOWED.map((name) => `${name}=(self)`),
  ...REFUSED.map((name) => `${name}=()`),
].join(", ");
