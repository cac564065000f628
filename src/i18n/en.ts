/** English: the language that the others are complete against. */
export const en = {
  "site.name": "Wear the Blue Heart",
  "site.home": "Wear the Blue Heart, to the start",
  "site.skip": "Skip to content",
  "site.disclaimer":
    "This is an independent tool made by supporters. It is not run, sponsored or endorsed by the United Nations or UNODC. The heart is our own drawing, not the official logo.",
  "site.officialCampaign": "The official campaign",
  "site.sourceHint": "Free to use, with no account, no cookies and no tracking.",
  "nav.why": "Why a blue heart",
  "nav.fund": "The Trust Fund",
  "leave.full": "Leave this page",
  "leave.short": "Leave",
  "leave.hint": "Opens a weather page. It does not clear your browser history.",

  "landing.title": "Wear the Blue Heart",
  "landing.lead":
    "Put a blue heart on your profile picture and stand with everyone affected by human trafficking. It takes half a minute.",
  "landing.choose": "Choose a photo",
  "landing.justHeart": "Use just the heart",
  "landing.promise": "Your photo never leaves this device. You can also drop or paste one here.",
  "landing.pictures":
    "Three drawn portraits that wear the blue heart: as a ring, as a lapel pin and as a frame.",

  "about.sign.title": "A sign of solidarity",
  "about.sign.text":
    "The heart stands for the sadness of people who are trafficked, and for the coldness of those who buy and sell them.",
  "about.crime.title": "One crime, three parts",
  "about.crime.text":
    "Someone is recruited or held, by force or deceit, to be exploited. For a child no force or deceit is needed, and no border has to be crossed.",
  "about.fund.title": "Help that reaches people",
  "about.fund.text":
    "The United Nations Trust Fund supports survivors with shelter, care and access to justice.",

  "about.fund.link": "About the Trust Fund, and how to give",

  "drop.here": "Drop your photo here",
  "opening.photo": "Opening your photo…",
  "opening.cancel": "Cancel",

  "error.title": "That did not work",
  "error.close": "Close",
  "error.not-a-photo":
    "This file is not a photo that can be opened here. Please choose a JPEG, PNG or WebP picture.",
  "error.empty-file": "This file is empty. Please choose another photo.",
  "error.damaged-photo": "This photo is damaged or incomplete. Please choose another one.",
  "error.too-large": "This photo has too many pixels for this device. Please choose a smaller copy of it.",
  "error.no-file": "There is no photo in what you dropped or pasted. Please choose a photo file.",
  "error.encoding-failed":
    "The picture could not be made, perhaps because this device is short of memory. Close other tabs and try again.",
  "error.editor-failed": "The editor could not be loaded. Check your connection and try again.",

  "stage.name": "Your picture",
  "stage.withPhoto": "Your photo with a blue heart, zoomed to {zoom}.",
  "stage.heartOnly": "A blue heart without a photo.",
  "stage.keys": "Arrow keys move the photo, plus and minus zoom, square brackets turn, M mirrors, 0 resets.",
  "heart.name": "The heart on your photo",
  "heart.keys": "Arrow keys move the heart, plus and minus change its size.",

  "tools.name": "Tools for the photo",
  "tools.undo": "Undo",
  "tools.redo": "Redo",
  "tools.zoom": "Zoom",
  "tools.zoomIn": "Zoom in",
  "tools.zoomOut": "Zoom out",
  "tools.turnLeft": "Turn left",
  "tools.turnRight": "Turn right",
  "tools.mirror": "Mirror",
  "tools.reset": "Start over",

  "panel.badge": "Badge",
  "panel.adjust": "Adjust",
  "panel.preview": "Preview",
  "panel.show": "Show",
  "adjust.title": "Adjust",
  "adjust.straighten": "Turn the photo",
  "adjust.heartSize": "Size of the heart",
  "adjust.anotherPhoto": "Choose another photo",
  "adjust.addPhoto": "Choose a photo",
  "preview.title": "How people will see it",
  "preview.facebook": "Facebook, {pixels} pixels",
  "preview.x": "X, {pixels} pixels",

  "badge.heart": "Heart",
  "badge.only-heart": "Only the heart",

  "save.download": "Download PNG",
  "save.short": "Save picture",
  "save.busy": "Saving…",
  "save.facts": "{pixels} × {pixels} pixels, without location or camera data.",
  "save.done": "Saved. Look for {name} in your downloads.",
  "save.disclaimer": "An independent tool, not run by the United Nations.",
} as const;
