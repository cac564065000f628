/** English: the language that the others are complete against. */
export const en = {
  "site.name": "Wear the Blue Heart",
  "site.description":
    "Put a blue heart, the sign against human trafficking, on your profile picture. Your photo never leaves your device.",
  "site.home": "Wear the Blue Heart, to the start",
  "site.skip": "Skip to content",
  "site.disclaimer":
    "This is an independent tool made by supporters. It is not run, sponsored or endorsed by the United Nations or UNODC. The heart is our own drawing, not the official logo.",
  "site.officialCampaign": "The official campaign",
  "site.noScript":
    "Making a picture needs JavaScript, which is switched off here. All other pages can be read without it.",
  "site.sourceHint": "Free to use, with no account, no cookies and no tracking.",
  "nav.name": "Pages",
  "nav.home": "Make your picture",
  "nav.why": "Why a blue heart",
  "nav.trafficking": "What is trafficking",
  "nav.fund": "The Trust Fund",
  "nav.join": "Join and follow",
  "nav.help": "Get help",
  "nav.privacy": "Privacy",
  "nav.about": "About",
  "language.name": "Language",
  "language.offer": "This page is also available in English.",
  "link.inEnglish": "(in English)",
  "figure.source": "Source:",
  "figure.published": "published on {date}",
  "worldDay.today": "Today is the World Day Against Trafficking in Persons.",
  "worldDay.days": {
    one: "{count} day until the World Day Against Trafficking in Persons",
    other: "{count} days until the World Day Against Trafficking in Persons",
  },
  "update.ready": "A new version of this tool is ready. It is used when you open the page again.",
  "update.now": "Use it now",
  "leave.full": "Leave this page",
  "leave.short": "Leave",
  "leave.hint": "Opens a weather page. It does not clear your browser history.",

  "landing.title": "Wear the Blue Heart",
  "landing.lead":
    "Put a blue heart on your profile picture and stand with everyone affected by human trafficking. It takes half a minute.",
  "landing.choose": "Choose a photo",
  "landing.selfie": "Take a selfie",
  "landing.continue": "Go on with your picture",
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

  "privacy.title": "Privacy and licences",
  "privacy.photo":
    "Your photo is opened, changed and saved by this page, in your browser. It is not sent anywhere. You can check: after the page has loaded, switch your network off. Opening, moving and saving still work; only the first HEIC photo and the first search for faces need it, to fetch their code.",
  "privacy.kept":
    "The page forgets your photo when you close it, and how you arranged it when you close the tab. Only while the page is out of sight, for example while your camera is open, a copy of the photo lies in this browser's private storage for this page: phones may end the page then, and so you find your work again. It is deleted when you return, when you press “Leave this page”, and after an hour; if the page was ended or closed out of sight, the next time it is opened.",
  "privacy.faces":
    "Faces are looked for on this device, only to bring them into the circle. The page knows where a face is, not whose it is.",
  "licences.heic":
    "HEIC photos are opened by libheif, a separate file under the LGPL that is loaded only when one is opened, and that anyone may replace:",
  "licences.faces": "Faces are found with the weights of BlazeFace, under the Apache License 2.0:",
  "licences.code": "The code of others in this page, and its licences:",
  "licences.notice": "notice",

  "drop.here": "Drop your photo here",
  "opening.photo": "Opening your photo…",
  "opening.cancel": "Cancel",
  "opening.decoder": "Loading what opens HEIC photos… {percent}",
  "opening.decoding": "Opening your HEIC photo… {percent}",

  "notice.title": "That did not work",
  "notice.close": "Close",

  "error.empty": "This file is empty. Please choose another photo.",
  "error.svg": "This is an SVG drawing, not a photo. Save it as a PNG picture first, then choose that.",
  "error.tiff":
    "This is a TIFF picture, which this browser cannot open. Save it as a JPEG first, then choose that.",
  "error.jpeg-xl":
    "This is a JPEG XL picture, which this browser cannot open. Save it as a JPEG first, then choose that.",
  "error.jpeg-2000":
    "This is a JPEG 2000 picture, which browsers do not open. Save it as a JPEG first, then choose that.",
  "error.raw":
    "This is a camera's raw file. Choose the JPEG that the camera made beside it, or export one from your photo program.",
  "error.pdf": "This is a PDF document. Take a screenshot of the picture in it, then choose that.",
  "error.psd": "This is a Photoshop document. Export it as a JPEG or PNG first, then choose that.",
  "error.video": "This is a video. Pause it, take a screenshot, then choose that.",
  "error.audio": "This is a sound recording, not a photo. Please choose a photo.",
  "error.office":
    "This is an office document. Save the picture in it as a file of its own, then choose that.",
  "error.archive": "This is a packed archive. Unpack it first, then choose a photo from it.",
  "error.web-page": "This is a web page, not a photo. Save the picture on it, then choose that.",
  "error.text": "This is a text, not a photo. Please choose a photo.",
  "error.unknown":
    "This file is not a photo that can be opened here. Please choose a JPEG, PNG, WebP or HEIC picture.",
  "error.damaged-photo":
    "This photo is damaged or incomplete. Please choose another one, or a fresh copy of it.",
  "error.too-many-pixels":
    "This photo has more pixels than this device can open. Please choose a smaller copy of it.",
  "error.decompression-bomb":
    "This file claims to be a picture far larger than it can be, so it was not opened. Please choose another photo.",
  "error.too-large-file": "This file is larger than 600 MB. Please choose a smaller copy of the photo.",
  "error.heic-unsupported":
    "This HEIF picture is of a kind that cannot be opened here. Save it as a JPEG first, then choose that.",
  "error.decoder-unavailable":
    "Opening HEIC photos needs a part of this page that could not be loaded. Check your connection and try again, or choose a JPEG.",
  "error.too-slow":
    "This photo took longer than 20 seconds to open, so it was given up. Try again, or choose a smaller copy of it.",
  "error.opener-failed":
    "The part of this page that opens photos could not be loaded. Check your connection, reload the page and try again.",
  "error.camera-refused":
    "The camera was not allowed. Allow it in your browser's settings for this page, or choose a photo instead.",
  "error.camera-absent": "No camera was found. Connect one, or choose a photo instead.",
  "error.camera-busy":
    "The camera could not be started; another program may be using it. Close that, or choose a photo instead.",
  "error.no-file": "There is no photo in what you dropped or pasted. Please choose a photo file.",
  "error.canvas-reading-blocked":
    "This browser does not let pages read pictures back. Allow it for this page (in Brave by the shields, in Firefox in the address bar), then try again.",
  "error.over-limit": "No picture is small enough for this site.",
  "error.format-unavailable": "This browser cannot make such a picture.",
  "error.saver-failed": "Saving could not be loaded. Check your connection and try again.",
  "error.encoding-failed":
    "The picture could not be made, perhaps because this device is short of memory. Close other tabs and try again.",
  "error.words-failed":
    "The words for the ring could not be loaded. Check your connection and choose them again.",
  "error.editor-failed": "The editor could not be loaded. Check your connection and try again.",

  "broken.text": "Something went wrong on this page. Reload it to go on.",
  "broken.reload": "Reload the page",
  "crash.title": "This page stopped working",
  "crash.broken":
    "The mistake is in this page, not in what you did. Reload it, and your picture will be there again. If the page stops again, start afresh.",
  "crash.stumbled":
    "Something went wrong. You can go on. If the page no longer does what you want, reload it: your picture will be there again.",
  "crash.part-missing":
    "A part of this page could not be loaded. Check your connection, then reload the page: your picture will be there again.",
  "crash.lostPhoto":
    "This browser cannot keep your photo over a reload. What you did is kept: after reloading, choose the photo again.",
  "crash.lostAll":
    "This browser keeps nothing for this page, so reloading would lose your picture. Save it first if you can.",
  "crash.reloadAnyway": "Reload all the same",
  "crash.afresh": "Start afresh",

  "stage.name": "Your picture",
  "stage.keys": "Arrow keys move the photo, plus and minus zoom, square brackets turn, M mirrors, 0 resets.",
  "heart.name": "The heart on your photo",
  "heart.keys": "Arrow keys move the heart, plus and minus change its size.",
  "heart.keysTurn": "Arrow keys move the heart, plus and minus change its size, square brackets turn it.",

  "tools.name": "Tools for the photo",
  "alt.photo": "Your photo, {parts}.",
  "alt.noPhoto": "No photo, {badge}.",
  "alt.comma": ", ",
  "alt.zoomed": "zoomed to {zoom}",
  "alt.turned": "turned by {turn}",
  "alt.mirrored": "mirrored",
  "alt.badge.ring": "in a blue ring with a blue heart at its foot",
  "alt.badge.heart": "with a blue heart {place}",
  "alt.badge.lapel-pin": "with a blue heart as a pin {place}",
  "alt.badge.heart-frame": "in a heart-shaped opening in blue",
  "alt.badge.blue-light": "in blue light, with a blue heart at the foot",
  "alt.badge.only-heart": "only a blue heart",
  "alt.words.hashtag": "and the words #EndHumanTrafficking",
  "alt.words.against": "and the words “Against human trafficking”",
  "alt.place.middle": "in the middle",
  "alt.place.left": "at the left",
  "alt.place.right": "at the right",
  "alt.place.upper": "at the top",
  "alt.place.lower": "at the bottom",
  "alt.place.upper-left": "at the upper left",
  "alt.place.upper-right": "at the upper right",
  "alt.place.lower-left": "at the lower left",
  "alt.place.lower-right": "at the lower right",

  "hint.gestures": "Drag to move, pinch or scroll to zoom",

  "help.title": "Keyboard",
  "help.where": "Photo and heart: choose them with Tab, then press",
  "help.anywhere": "Anywhere in the editor",
  "help.move": "Move, with Shift further",
  "help.zoom": "Zoom the photo, or change the size of the heart",
  "help.turn": "Turn",
  "help.mirror": "Mirror the photo",
  "help.save": "Save the picture",
  "help.list": "This list",
  "help.cancel": "Give up a drag",

  "tools.undo": "Undo",
  "tools.redo": "Redo",
  "tools.undoStep": "Undo: {step}",
  "tools.redoStep": "Redo: {step}",
  "tools.undone": "Undone: {step}.",
  "tools.redone": "Redone: {step}.",
  "step.move-photo": "move the photo",
  "step.zoom-photo": "zoom",
  "step.turn-photo": "turn",
  "step.turn-photo-by": "turn",
  "step.mirror-photo": "mirror",
  "step.move-badge": "move the heart",
  "step.size-badge": "size of the heart",
  "step.turn-badge": "turn the heart",
  "step.choose-badge": "choose a badge",
  "step.choose-words": "choose words",
  "step.choose-ground": "choose a ground",
  "step.centre-face": "centre on the face",
  "step.reset": "start over",
  "step.open-photo": "open a photo",
  "tools.zoom": "Zoom",
  "tools.zoomIn": "Zoom in",
  "tools.zoomOut": "Zoom out",
  "tools.turnLeft": "Turn left",
  "tools.turnRight": "Turn right",
  "tools.mirror": "Mirror",
  "tools.centreFace": "Centre on the face",
  "tools.reset": "Start over",
  "tools.help": "Keyboard shortcuts",

  "panel.badge": "Badge",
  "panel.adjust": "Adjust",
  "panel.words": "Words",
  "panel.preview": "Preview",
  "panel.show": "Show",
  "adjust.title": "Adjust",
  "adjust.straighten": "Turn the photo",
  "adjust.heartSize": "Size of the heart",
  "adjust.heartTurn": "Turn the heart",
  "adjust.anotherPhoto": "Choose another photo",
  "adjust.addPhoto": "Choose a photo",
  "preview.title": "How people will see it",
  "preview.facebook": "Facebook, {pixels} pixels",
  "preview.x": "X, {pixels} pixels",

  "adjust.faces": "Faces are found on this device. Nothing about them is sent or kept.",

  "selfie.title": "Take a selfie",
  "selfie.starting": "Starting the camera…",
  "selfie.take": "Take the picture",
  "selfie.retake": "Take another",
  "selfie.use": "Use this picture",
  "selfie.cancel": "Cancel",
  "selfie.view": "What the camera sees, as in a mirror",
  "selfie.taken": "The picture that was taken",
  "selfie.promise": "The picture stays on this device.",

  "badge.ring": "Ring",
  "badge.heart": "Heart",
  "badge.lapel-pin": "Lapel pin",
  "badge.heart-frame": "Heart frame",
  "badge.blue-light": "Blue light",
  "badge.only-heart": "Only the heart",

  "ground.title": "Ground",
  "ground.ice": "Ice",
  "ground.white": "White",
  "ground.navy": "Navy",

  "words.title": "Words on the ring",
  "words.none": "None",
  "words.hashtag": "#EndHumanTrafficking",
  "words.against": "Against human trafficking",
  "words.language": "Language of the words",
  "words.onlyRing": "Words go on the Ring.",
  "words.small": "These words will be hard to read where the picture is shown small.",

  "save.download": "Download {format}",
  "save.short": "Save picture",
  "save.busy": "Saving…",
  "save.for": "Made for",
  "save.planned": "{pixels} × {pixels} pixels, without location or camera data.",
  "save.facts": "{pixels} × {pixels} pixels, {size}. {fits} No location or camera data inside.",
  "save.fitsAll": "Fits every site.",
  "save.fitsBut": "Fits all but {sites}.",
  "save.smaller": "Made smaller to fit.",
  "save.fewerColours": "With a few colours less to fit.",
  "target.everywhere": "Everywhere",
  "target.large": "Large",
  "target.small": "Small",
  "file.format": "Format: {format}",
  "file.choose": "Kind of file",
  "file.lossy": "A {format} leaves out fine detail that is hard to see.",
  "file.searching": "Too large with all its colours. Trying fewer that look the same, attempt {attempt}.",
  "file.cancel": "Cancel saving",
  "file.keepColours": "Smaller, with all colours",
  "file.keepSize": "Full size, with fewer colours",
  "file.smallerMemory": "Made smaller, because this browser could not make it larger.",
  "file.noisy":
    "This browser changes some pixels slightly to protect you from tracking. You will not see it.",
  "save.fileName": "blue heart",
  "save.soft": "Your photo is small, so it will look soft.",
  "save.done": "Saved. Look for {name} in your downloads.",
  "save.disclaimer": "An independent tool, not run by the United Nations.",
} as const;
