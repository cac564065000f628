import type { Messages } from "./messages.ts";

/** French, addressed to « vous ». Buttons say the infinitive. */
export const fr = {
  "site.name": "Portez le Cœur bleu",
  "site.short": "Cœur bleu",
  "site.description":
    "Mettez un cœur bleu, le signe contre la traite des êtres humains, sur votre photo de profil. Votre photo ne quitte jamais votre appareil.",
  "site.home": "Portez le Cœur bleu, retour à l’accueil",
  "site.skip": "Aller au contenu principal",
  "footer.disclaimer":
    "Cet outil indépendant est l’œuvre de sympathisants. Il n’est ni géré, ni parrainé, ni approuvé par les Nations Unies ou l’ONUDC. Le cœur affiché ici est notre propre dessin et non le logo officiel de la campagne.",
  "footer.officialCampaign": "La campagne officielle",
  "site.noScript":
    "Pour créer votre image, activez JavaScript dans votre navigateur. Toutes les autres pages fonctionnent sans lui.",
  "footer.sourceHint": "Gratuit, sans compte, sans cookies et sans traceurs.",
  "missing.title": "Cette page n’existe pas",
  "missing.text": "L’adresse contient peut-être une erreur, ou la page a été déplacée.",
  "missing.part":
    "Une partie de cette page n’a pas pu être chargée, et la page ne fonctionne pas sans elle. Vérifiez votre connexion, puis rechargez la page.",
  "nav.name": "Pages du site",
  "nav.more": "Plus",
  "nav.home": "Créer mon image",
  "nav.why": "Pourquoi un cœur bleu ?",
  "nav.trafficking": "Qu’est-ce que la traite ?",
  "nav.fund": "Le Fonds",
  "nav.join": "Participer et s’informer",
  "nav.help": "Obtenir de l’aide",
  "nav.privacy": "Confidentialité",
  "nav.about": "À propos",
  "nav.onThisPage": "Sur cette page",
  "language.name": "Langue",
  "language.offer": "Lire cette page en français",
  "link.inEnglish": "(en anglais)",
  "figure.source": "Source :",
  "figure.published": "publié le {date}",
  "worldDay.today": "C’est aujourd’hui la Journée mondiale de la lutte contre la traite des êtres humains.",
  "worldDay.days": {
    one: "{count} jour avant la Journée mondiale de la lutte contre la traite des êtres humains",
    many: "{count} jours avant la Journée mondiale de la lutte contre la traite des êtres humains",
    other: "{count} jours avant la Journée mondiale de la lutte contre la traite des êtres humains",
  },
  "update.ready":
    "Une nouvelle version de cet outil est prête. Elle sera utilisée à la prochaine ouverture de la page.",
  "update.now": "Mettre à jour maintenant",
  "share.received": "Une photo a été partagée avec cet outil. L’ouvrir ?",
  "share.open": "Ouvrir",
  "share.delete": "Supprimer",
  "app.shortName": "Cœur bleu",
  "leave.full": "Quitter cette page",
  "leave.short": "Quitter",
  "leave.hint": "Ouvre une page météo. Ce bouton n’efface pas votre historique de navigation.",

  "landing.title": "Portez le Cœur bleu",
  "landing.lead":
    "Mettez un cœur bleu sur votre photo de profil et montrez votre solidarité avec toutes les personnes touchées par la traite des êtres humains. Cela prend une demi-minute.",
  "landing.choose": "Choisir une photo",
  "panel.selfie": "Prendre un selfie",
  "landing.continue": "Continuer avec votre image",
  "landing.justHeart": "Le cœur seul, sans photo",
  "landing.waiting": "Préparation de l’outil…",
  "landing.promise": "Votre photo ne quitte jamais cet appareil.",
  "landing.drop": "Vous pouvez aussi glisser une photo sur cette page, ou l’y coller.",
  "landing.pictures":
    "Trois portraits dessinés qui portent le cœur bleu : dans un anneau, en épinglette et dans un cadre.",

  "about.sign.title": "Un signe de solidarité",
  "about.sign.text":
    "Le cœur exprime la tristesse des personnes victimes de la traite, et la froideur de ceux qui les achètent et les vendent.",
  "about.crime.title": "Un crime, trois éléments",
  "about.crime.text":
    "Une personne est recrutée ou retenue, par la force ou la tromperie, pour être exploitée. S’il s’agit d’un enfant, il y a traite même sans force ni tromperie. Dans un cas comme dans l’autre, aucun passage de frontière n’est nécessaire.",
  "about.fund.title": "Une aide concrète",
  "about.fund.text":
    "Le Fonds des Nations Unies soutient les survivantes et les survivants : un refuge, des soins et l’accès à la justice.",

  "about.fund.link": "Le Fonds et comment faire un don",
  "about.fund.give": "Faire un don au Fonds",

  "licences.notice": "Avis pour {part}",
  "licences.text": "Licence de {part}",
  "licences.all": "Licences de tout le code de cet outil",

  "join.calendar": "Ajouter le {date} à votre agenda",
  "join.copySentence": "Copier la phrase",
  "join.copySelected":
    "Ce navigateur n’a pas autorisé la copie. La phrase est sélectionnée : vous pouvez la copier vous-même.",

  "drop.here": "Déposez votre photo ici",
  "opening.photo": "Ouverture de votre photo…",
  "opening.cancel": "Annuler l’ouverture",
  "opening.decoder": "Chargement du convertisseur HEIC… {percent}",
  "opening.decoding": "Ouverture de votre photo HEIC… {percent}",

  "notice.title": "Cela n’a pas fonctionné.",
  "notice.close": "Fermer",

  "error.empty": "Ce fichier est vide. Veuillez choisir une autre photo.",
  "error.svg":
    "Ce fichier est un dessin SVG, pas une photo. Enregistrez-le d’abord en PNG, puis choisissez le fichier obtenu.",
  "error.eps":
    "Ce fichier est un dessin EPS ou PostScript, pas une photo. Enregistrez-le d’abord en PNG, puis choisissez le fichier obtenu.",
  "error.tiff":
    "Ce fichier est une image TIFF, que ce navigateur ne peut pas ouvrir. Enregistrez-la d’abord en JPEG, puis choisissez le fichier obtenu.",
  "error.jpeg-xl":
    "Ce fichier est une image JPEG XL, que ce navigateur ne peut pas ouvrir. Enregistrez-la d’abord en JPEG, puis choisissez le fichier obtenu.",
  "error.jpeg-2000":
    "Ce fichier est une image JPEG 2000, que les navigateurs n’ouvrent pas. Enregistrez-la d’abord en JPEG, puis choisissez le fichier obtenu.",
  "error.raw":
    "Ce fichier est l’image brute (RAW) d’un appareil photo. Choisissez le JPEG que l’appareil a créé en même temps, ou exportez-en un depuis votre logiciel photo.",
  "error.pdf":
    "Ce fichier est un document PDF. Faites une capture d’écran de l’image qu’il contient, puis choisissez-la.",
  "error.psd":
    "Ce fichier est un document Photoshop. Exportez-le d’abord en JPEG ou en PNG, puis choisissez le fichier obtenu.",
  "error.video":
    "Ce fichier est une vidéo. Mettez-la en pause, faites une capture d’écran, puis choisissez cette capture.",
  "error.audio": "Ce fichier est un enregistrement sonore, pas une photo. Veuillez choisir une photo.",
  "error.office":
    "Ce fichier est un document bureautique. Enregistrez à part l’image qu’il contient, puis choisissez-la.",
  "error.archive":
    "Ce fichier est une archive compressée. Décompressez-la d’abord, puis choisissez l’une de ses photos.",
  "error.web-page":
    "Ce fichier est une page web, pas une photo. Enregistrez l’image qui s’y trouve, puis choisissez-la.",
  "error.text": "Ce fichier est un fichier texte, pas une photo. Veuillez choisir une photo.",
  "error.unknown":
    "Ce fichier ne peut pas être ouvert ici comme photo. Veuillez choisir une image JPEG, PNG, WebP ou HEIC.",
  "error.damaged-photo":
    "Cette photo est endommagée ou incomplète. Veuillez en choisir une autre, ou une nouvelle copie.",
  "error.unreadable-file":
    "Ce fichier n’a pas pu être lu. Il a peut-être été déplacé, modifié ou supprimé, ou n’est pas encore téléchargé sur cet appareil. Veuillez le choisir de nouveau, ou choisir une autre photo.",
  "error.folder": "Ceci est un dossier. Ouvrez-le et choisissez-y une photo.",
  "error.blank-photo":
    "Cette image est entièrement transparente : on n’y voit rien. Veuillez choisir une autre photo.",
  "error.too-many-pixels":
    "Cette photo a plus de pixels que cet appareil ne peut en ouvrir. Veuillez en choisir une copie plus petite.",
  "error.decompression-bomb":
    "Cette image a un très grand nombre de pixels pour un fichier aussi petit. L’ouvrir pourrait surcharger votre appareil ; elle n’a donc pas été ouverte. Veuillez en choisir une copie plus petite.",
  "error.too-large-file":
    "Ce fichier est trop volumineux : il dépasse {limit}. Veuillez choisir une copie plus petite de la photo.",
  "error.unsupported-picture":
    "Cette image est enregistrée sous une forme que les navigateurs ne peuvent pas ouvrir. Enregistrez-la d’abord en JPEG ou en PNG ordinaire, puis choisissez le fichier obtenu.",
  "error.decoder-unavailable":
    "Pour ouvrir les photos HEIC, il faut une partie de cette page qui n’a pas pu être chargée. Vérifiez votre connexion et réessayez, ou choisissez un JPEG.",
  "error.too-slow":
    "L’ouverture de cette photo a pris plus de {limit} et a été interrompue. Réessayez, ou choisissez une copie plus petite.",
  "error.opener-failed":
    "La partie de cette page qui ouvre les photos n’a pas pu être chargée. Vérifiez votre connexion, rechargez la page et réessayez.",
  "error.camera-refused":
    "Cette page n’est pas autorisée à utiliser l’appareil photo. Autorisez-la dans les paramètres de votre navigateur, ou choisissez une photo.",
  "error.camera-absent": "Aucun appareil photo n’a été trouvé. Branchez-en un, ou choisissez une photo.",
  "error.camera-busy":
    "L’appareil photo n’a pas pu démarrer ; un autre programme l’utilise peut-être. Fermez ce programme, ou choisissez une photo.",
  "error.no-file":
    "Il n’y a pas de photo dans ce que vous avez déposé ou collé. Veuillez choisir un fichier photo.",
  "error.shared-photo-lost": "La photo que vous avez partagée n’est pas arrivée. Veuillez la choisir ici.",
  "error.canvas-reading-blocked":
    "Ce navigateur ne laisse pas les pages relire les images qu’elles créent. Autorisez cette lecture pour cette page (dans Brave, via les boucliers ; dans Firefox, depuis la barre d’adresse), puis réessayez.",
  "error.over-limit": "Impossible de rendre l’image assez petite pour ce site.",
  "error.format-unavailable": "Ce navigateur ne peut pas enregistrer d’images dans ce format.",
  "error.saver-failed":
    "La partie qui enregistre l’image n’a pas pu être chargée. Vérifiez votre connexion et réessayez.",
  "error.encoding-failed":
    "L’image n’a pas pu être créée, peut-être faute de mémoire sur cet appareil. Fermez d’autres onglets et réessayez.",
  "error.words-failed":
    "Le texte de l’anneau n’a pas pu être chargé. Vérifiez votre connexion et choisissez-le de nouveau.",
  "error.stumbled":
    "Un problème est survenu, mais vous pouvez continuer. Si la page ne répond plus comme il faut, rechargez-la : vous retrouverez votre image.",
  "error.part-missing":
    "Une partie de cette page n’a pas pu être chargée. Vérifiez votre connexion, puis rechargez la page : vous retrouverez votre image.",

  "broken.text": "Un problème est survenu sur cette page. Rechargez-la pour continuer.",
  "broken.reload": "Recharger la page",
  "crash.title": "Cette page a cessé de fonctionner",
  "crash.broken":
    "L’erreur vient de cette page, pas de vous. Rechargez-la, et vous retrouverez votre image. Si la page s’arrête de nouveau, recommencez à zéro.",
  "crash.lostPhoto":
    "Ce navigateur ne peut pas garder votre photo pendant le rechargement. Vos réglages sont conservés : après le rechargement, choisissez de nouveau la photo.",
  "crash.lostAll":
    "Ce navigateur ne garde rien pour cette page : un rechargement ferait perdre votre image. Enregistrez-la d’abord si vous le pouvez.",
  "crash.reloadAnyway": "Recharger quand même",
  "crash.afresh": "Recommencer à zéro",

  "stage.name": "Votre image",
  "stage.addPhoto": "Ajouter votre photo",
  "stage.keys":
    "Les flèches déplacent la photo, + et − règlent le zoom, les crochets la font pivoter, M la met en miroir, 0 la réinitialise.",
  "heart.name": "Le cœur sur votre photo",
  "heart.keys": "Les flèches déplacent le cœur, + et − changent sa taille.",
  "heart.keysRotate":
    "Les flèches déplacent le cœur, + et − changent sa taille, les crochets le font pivoter.",

  "tools.name": "Outils pour la photo",
  "alt.photo": "Votre photo, {parts}.",
  "alt.noPhoto": "Sans photo, {badge}.",
  "alt.comma": ", ",
  "alt.zoomed": "zoom à {zoom}",
  "alt.rotated": "rotation de {rotation}",
  "alt.mirrored": "en miroir",
  "alt.headsInFront": "la tête devant le bord bleu",
  "alt.peopleInColour": "les personnes dans leurs propres couleurs",
  "alt.badge.ring": "dans un anneau bleu avec un cœur bleu en bas",
  "alt.badge.heart": "avec un cœur bleu {place}",
  "alt.badge.lapel-pin": "avec un cœur bleu en épinglette {place}",
  "alt.badge.heart-frame": "dans un cadre bleu avec une ouverture en forme de cœur",
  "alt.badge.blue-world": "dans un monde teinté de bleu, avec un cœur bleu en bas",
  "alt.badge.only-heart": "un cœur bleu seul",
  "alt.words.hashtag": "et les mots #EndHumanTrafficking",
  "alt.words.against": "et les mots « Contre la traite des êtres humains »",
  "alt.place.middle": "au milieu",
  "alt.place.left": "à gauche",
  "alt.place.right": "à droite",
  "alt.place.upper": "en haut",
  "alt.place.lower": "en bas",
  "alt.place.upper-left": "en haut à gauche",
  "alt.place.upper-right": "en haut à droite",
  "alt.place.lower-left": "en bas à gauche",
  "alt.place.lower-right": "en bas à droite",

  "hint.touch": "Glissez pour déplacer, pincez pour zoomer",
  "hint.mouse": "Glissez pour déplacer, utilisez la molette pour zoomer",

  "help.title": "Raccourcis clavier",
  "help.where": "Photo ou cœur sélectionné (touche Tab)",
  "help.anywhere": "Partout dans l’éditeur",
  "help.move": "Déplacer (plus loin avec Maj)",
  "help.zoom": "Zoomer sur la photo, ou changer la taille du cœur",
  "help.rotate": "Faire pivoter",
  "help.mirror": "Retourner horizontalement la photo",
  "help.heads": "Placer la tête devant ou derrière l’anneau ou le cadre",
  "help.save": "Enregistrer l’image",
  "help.list": "Afficher cette liste",
  "help.cancel": "Annuler le déplacement",

  "tools.undo": "Annuler",
  "tools.redo": "Rétablir",
  "tools.undoStep": "Annuler : {step}",
  "tools.redoStep": "Rétablir : {step}",
  "tools.undone": "Annulé : {step}.",
  "tools.redone": "Rétabli : {step}.",
  "step.move-photo": "déplacement de la photo",
  "step.zoom-photo": "zoom sur la photo",
  "step.rotate-photo": "rotation de la photo",
  "step.rotate-photo-by": "rotation de la photo",
  "step.mirror-photo": "retournement horizontal",
  "step.move-badge": "déplacement du cœur",
  "step.size-badge": "changement de la taille du cœur",
  "step.rotate-badge": "rotation du cœur",
  "step.choose-badge": "choix du badge",
  "step.choose-words": "choix du texte",
  "step.choose-ground": "choix de l’arrière-plan",
  "step.centre-face": "centrage sur le visage",
  "step.toggle-heads": "tête au premier plan",
  "step.reset": "réinitialisation",
  "step.open-photo": "ouverture d’une photo",
  "tools.zoom": "Zoom",
  "tools.zoomIn": "Zoom avant",
  "tools.zoomOut": "Zoom arrière",
  "tools.rotateLeft": "Faire pivoter à gauche",
  "tools.rotateRight": "Faire pivoter à droite",
  "tools.mirror": "Retourner horizontalement",
  "tools.centreFace": "Centrer sur le visage",
  "tools.changePhoto": "Remplacer la photo",
  "tools.addPhoto": "Choisir une photo",
  "tools.reset": "Réinitialiser",
  "tools.help": "Raccourcis clavier",

  "panel.badge": "Badge",
  "panel.adjust": "Ajuster",
  "panel.words": "Texte",
  "panel.show": "Afficher",
  "adjust.title": "Ajuster",
  "adjust.straighten": "Faire pivoter la photo",
  "adjust.heartSize": "Taille du cœur",
  "adjust.heartRotation": "Faire pivoter le cœur",
  "preview.title": "Ce que les autres verront",
  "preview.comments": "Commentaires",
  "preview.posts": "Publications",
  "preview.profile": "Page de profil",
  "preview.larger": "Afficher en plus grand",

  "adjust.faces":
    "Les visages sont détectés sur cet appareil. Aucune information à leur sujet n’est envoyée.",

  "selfie.title": "Prendre un selfie",
  "selfie.starting": "Démarrage de l’appareil photo…",
  "selfie.take": "Prendre la photo",
  "selfie.retake": "Reprendre la photo",
  "selfie.use": "Utiliser cette photo",
  "selfie.cancel": "Fermer",
  "selfie.view": "Image de l’appareil photo, en miroir",
  "selfie.taken": "Votre selfie",
  "selfie.promise": "La photo reste sur cet appareil.",

  "badge.ring": "Anneau",
  "badge.heart": "Cœur",
  "badge.lapel-pin": "Épinglette",
  "badge.heart-frame": "Cadre en cœur",
  "badge.blue-world": "Monde bleu",
  "badge.only-heart": "Le cœur seul",
  "badge.pinIsSmall": "L’épinglette se voit mal là où l’image s’affiche en petit.",

  "heads.title": "Tête au premier plan",
  "heads.hint":
    "La tête passe devant l’anneau ou le cadre. Elle est repérée sur cet appareil et rien n’est envoyé.",
  "heads.looking": "Recherche de la tête…",
  "heads.none":
    "Aucune tête n’a pu être détourée avec certitude sur cette photo, qui reste donc telle quelle.",
  "heads.failed":
    "La partie qui repère les têtes n’a pas pu être chargée. Vérifiez votre connexion, puis désactivez et réactivez cette option.",
  "heads.behind":
    "À cet endroit, la tête paraîtrait coupée et reste donc derrière. Déplacez ou réduisez la photo.",

  "people.hint":
    "Les personnes gardent leurs couleurs. Elles sont repérées sur cet appareil et rien n’est envoyé.",
  "people.looking": "Recherche de personnes…",
  "people.none": "Personne n’a pu être détouré avec certitude sur cette photo, qui est donc tout en bleu.",
  "people.failed":
    "La partie qui repère les personnes n’a pas pu être chargée, la photo est donc tout en bleu. Vérifiez votre connexion, puis réessayez.",
  "people.retry": "Réessayer",

  "ground.title": "Arrière-plan",
  "ground.navy": "Bleu marine",
  "ground.blue": "Bleu",
  "ground.ice": "Bleu glacier",
  "ground.white": "Blanc",

  "words.title": "Texte sur l’anneau",
  "words.none": "Aucun",
  "words.hashtag": "#EndHumanTrafficking",
  "words.against": "Contre la traite des êtres humains",
  "words.language": "Langue du texte",
  "words.small": "Ce texte sera difficile à lire là où l’image s’affiche en petit.",

  "save.download": "Télécharger en {format}",
  "save.short": "Enregistrer l’image",
  "save.busy": "Enregistrement…",
  "save.for": "Taille",
  "save.planned": "{format}, sans localisation.",
  "save.facts": "{format}, {pixels} × {pixels} px, {size}, sans localisation.",
  "save.fitsAll": "Convient à tous les sites.",
  "save.fitsBut": "Convient à tous les sites, sauf {sites}.",
  "save.smaller": "Taille réduite pour ne pas dépasser la limite.",
  "save.fewerColours": "Un peu moins de couleurs pour ne pas dépasser la limite.",
  "target.everywhere": "Pour tous les sites",
  "target.large": "Grande",
  "target.small": "Petite",
  "target.site": "Pour un seul site",
  "file.options": "Options",
  "file.save": "Enregistrer comme fichier",
  "file.show": "Afficher l’image",
  "file.closed": "Rien n’est enregistré. Choisissez « Enregistrer l’image ».",
  "file.handed": "Si vous l’avez enregistrée, elle est dans vos photos.",
  "file.again": "L’image est prête. Appuyez encore une fois.",
  "file.choose": "Type de fichier",
  "file.lossy": "Le format {format} supprime quelques détails à peine visibles.",
  "file.searching":
    "Image trop lourde avec toutes ses couleurs. Essai avec moins de couleurs, sans différence visible (tentative {attempt}).",
  "file.cancel": "Annuler l’enregistrement",
  "file.keepColours": "Taille réduite, avec toutes les couleurs",
  "file.keepSize": "Pleine taille, avec moins de couleurs",
  "file.smallerMemory": "Taille réduite, car ce navigateur n’a pas pu créer une image plus grande.",
  "file.noisy":
    "Ce navigateur modifie légèrement quelques pixels pour vous protéger du pistage. Cela ne se voit pas.",
  "save.fileName": "cœur bleu",
  "save.soft": "Votre photo est petite ; elle paraîtra un peu floue.",
  "save.done": "Enregistrée sous le nom {name}.",
  "save.disclaimer": "Un outil indépendant, non géré par les Nations Unies.",

  "error.share-failed": "L’image n’a pas pu être partagée. Enregistrez-la plutôt.",
  "error.copy-refused":
    "Ce navigateur n’a pas autorisé la copie. Autorisez-la pour cette page et réessayez, ou enregistrez l’image.",
  "share.picture": "Partager l’image",
  "share.copy": "Copier",
  "share.copyPicture": "Copier l’image",
  "share.copiedPicture": "Image copiée.",
  "share.copiedText": "Texte copié.",
  "share.title": "En parler autour de vous",
  "share.tool": "Partager cet outil",
  "share.on": "Partager cet outil sur {site}",
  "share.copyMessage": "Copier un message",
  "share.message":
    "Je porte le cœur bleu pour toutes les personnes touchées par la traite des êtres humains. {hashtag}",
  "share.copyDescription": "Copier une description de l’image",
  "share.description": "Photo de profil, {parts}.",
  "puton.title": "Vous portez le cœur bleu",
  "puton.where": "Sur quel site ?",
  "puton.open.profile": "Ouvrez {site} et allez sur votre profil.",
  "puton.open.settings": "Ouvrez {site} et allez dans les paramètres.",
  "puton.open.channel": "Ouvrez {site} et allez sur votre chaîne.",
  "puton.change.picture": "Sélectionnez votre photo, puis l’option pour la changer.",
  "puton.change.edit": "Choisissez « Modifier », puis votre photo.",
  "puton.choose.downloads":
    "Choisissez le fichier {name}. Il se trouve dans vos téléchargements ou vos photos.",
  "puton.choose.files":
    "Choisissez {name} dans Fichiers. Si l’application ne montre que des photos, appuyez plutôt sur « {save} ».",
  "puton.choose.photos":
    "Si vous avez enregistré l’image, choisissez votre photo la plus récente. Cette page ne peut pas le vérifier.",
  "puton.finish": "Le cadrage rond est déjà bon : inutile de recadrer. Enregistrez.",
  "puton.byHand":
    "Sur {site}, c’est à vous de changer la photo : cet outil ne peut pas le faire à votre place.",
  "puton.link": "Ouvrir {site}",
  "puton.more": "Plus",
  "inapp.title": "Enregistrez votre image",
  "inapp.hold": "Maintenez le doigt sur l’image, puis choisissez l’option d’enregistrement.",
  "inapp.rightClick": "Faites un clic droit sur l’image, puis choisissez l’option d’enregistrement.",
  "inapp.why": "Le navigateur intégré à {app} ne peut pas télécharger de fichiers.",
  "inapp.open": "Ouvrir cette page dans votre navigateur.",
  "inapp.menu":
    "Vous pouvez aussi ouvrir le menu de cette application (⋯ ou ⋮) et choisir votre navigateur. L’image ne suivra pas : enregistrez-la d’abord ici.",
  "inapp.copyAddress": "Copier le lien vers cette page",
  "inapp.didNotStart": "Le téléchargement n’a pas démarré ?",
} as const satisfies Messages;
