import type { CampaignContent } from "./campaign-content.ts";

export const frContent = {
  pages: {
    why: {
      title: "Pourquoi un cœur bleu ?",
      description:
        "Ce que signifie le cœur bleu, quand a commencé la campagne contre la traite des êtres humains et qui peut porter ce signe.",
      lead: "Un petit signe, porté dans de nombreux pays par des personnes qui n’acceptent pas que l’on achète et vende des êtres humains.",
      sections: {
        meaning: {
          heading: "Ce qu’il signifie",
          paragraphs: ["Un signe, trois sens :"],
          points: [
            "Il est triste. Il exprime la tristesse des victimes de la traite, et la solidarité avec elles.",
            "Il est froid. Il rappelle combien sont insensibles ceux qui achètent et vendent leurs semblables.",
            "Il est bleu. Le bleu des Nations Unies marque leur engagement contre ce crime, qui porte atteinte à la dignité humaine.",
          ],
        },
        ribbon: {
          heading: "Comme le ruban rouge",
          paragraphs: [
            "Chacun connaît le ruban rouge de la lutte contre le VIH et le sida. Le Cœur bleu doit jouer le même rôle contre la traite des êtres humains : être un signe qui n’a pas besoin d’explication.",
          ],
        },
        beginning: {
          heading: "Comment tout a commencé",
          paragraphs: [
            "L’Office des Nations Unies contre la drogue et le crime (ONUDC) a lancé la Campagne Cœur bleu contre la traite des êtres humains le {launched} à Vienne, lors des Women’s World Awards.",
          ],
        },
        wearing: {
          heading: "Qui peut le porter ?",
          paragraphs: [
            "Toute personne qui partage les buts du traité des Nations Unies contre la traite des personnes. Le cœur sert cette cause et aucune autre, et il reste bleu. C’est pourquoi cet outil ne propose pas d’autre couleur.",
          ],
        },
      },
    },
    trafficking: {
      title: "Qu’est-ce que la traite des êtres humains ?",
      description:
        "La traite des êtres humains avec des mots simples : l’acte, les moyens et le but ; pourquoi le consentement ne compte pas ; le cas des enfants.",
      lead: "Des personnes sont amenées ou retenues quelque part pour que d’autres en tirent profit. Le droit international décrit ce crime en trois éléments.",
      sections: {
        act: {
          heading: "L’acte : ce qui est fait",
          paragraphs: [
            "Le recrutement, le transport, le transfert, l’hébergement ou l’accueil de personnes.",
          ],
        },
        means: {
          heading: "Les moyens : comment cela est fait",
          paragraphs: ["Au moins l’un de ces moyens est employé :"],
          points: [
            "la menace de recours ou le recours à la force, ou une autre forme de contrainte",
            "l’enlèvement",
            "la fraude ou la tromperie",
            "l’abus d’autorité ou d’une situation de vulnérabilité",
            "des paiements ou des avantages offerts à quelqu’un qui a autorité sur une autre personne",
          ],
        },
        purpose: {
          heading: "Le but : pourquoi cela est fait",
          paragraphs: ["Le but est l’exploitation. Le droit cite au moins ces formes :"],
          points: [
            "l’exploitation de la prostitution d’autrui et toute autre exploitation sexuelle",
            "le travail ou les services forcés",
            "l’esclavage et les pratiques analogues, et la servitude",
            "le prélèvement d’organes",
          ],
        },
        consent: {
          heading: "Le consentement",
          paragraphs: [
            "Lorsque l’un de ces moyens a été employé, peu importe que la victime ait été d’accord. Un « oui » obtenu par la menace ou par un mensonge ne compte pas.",
          ],
        },
        children: {
          heading: "Les enfants",
          paragraphs: [
            "Est un enfant toute personne de moins de 18 ans. Pour un enfant, aucun de ces moyens n’est nécessaire : l’acte et le but suffisent pour qu’il y ait traite.",
          ],
        },
        borders: {
          heading: "Même sans passage de frontière",
          paragraphs: [
            "La traite touche aussi des personnes dans leur propre pays, et même dans leur propre ville.",
          ],
        },
        known: {
          heading: "Ce que l’on sait",
          paragraphs: [
            "Ces chiffres portent sur les victimes détectées. Beaucoup ne le sont jamais : personne ne sait combien elles sont en tout.",
          ],
        },
        law: {
          heading: "Le texte de référence",
          paragraphs: [
            "À l’article 3 du Protocole visant à prévenir, réprimer et punir la traite des personnes, en particulier des femmes et des enfants. L’Assemblée générale des Nations Unies l’a adopté le {protocolAdopted} (résolution 55/25) ; il est en vigueur depuis le {protocolInForce}. Cette page explique l’article avec des mots simples ; seul le traité lui-même fait foi.",
          ],
        },
      },
    },
    fund: {
      title: "Le Fonds",
      description:
        "Ce qu’est le Fonds des Nations Unies pour les victimes de la traite, qui il aide, comment il fonctionne et où faire un don.",
      lead: "Toutes les recettes de la Campagne Cœur bleu vont à un fonds des Nations Unies. Il aide des personnes qui ont survécu à la traite.",
      sections: {
        what: {
          heading: "Ce qu’il est",
          paragraphs: [
            "Son nom complet est : Fonds de contributions volontaires des Nations Unies pour les victimes de la traite des personnes, en particulier des femmes et des enfants.",
            "L’Assemblée générale en a décidé la création le {fundDecided} (résolution 64/293). Il a été lancé le {fundLaunched}.",
          ],
        },
        reach: {
          heading: "Qui il aide",
          paragraphs: [
            "Des femmes, des enfants et des hommes que des trafiquants ont exploités. Le Fonds apporte une aide humanitaire, juridique et financière, par exemple :",
          ],
          points: [
            "un refuge et des soins de santé",
            "un soutien psychosocial",
            "l’éducation et la formation",
            "l’accès à la justice",
          ],
        },
        work: {
          heading: "Comment il fonctionne",
          paragraphs: [
            "L’ONUDC gère le Fonds, et un conseil d’administration de cinq membres en oriente l’action. L’aide parvient aux personnes concernées par l’intermédiaire d’organisations spécialisées.",
          ],
        },
        give: {
          heading: "Comment faire un don",
          paragraphs: [
            "Vous pouvez donner uniquement sur la page du Fonds : ouvrez-la et choisissez-y « Donate ». Aucun argent ne passe par cet outil, et personne ici n’y gagne quoi que ce soit.",
          ],
        },
      },
    },
    join: {
      title: "Participer et s’informer",
      description:
        "Portez le Cœur bleu sur votre photo de profil, participez à la Journée mondiale du {worldDay} et suivez les nouvelles de la campagne.",
      lead: "Une image dit aux autres que vous savez ce qu’est la traite des êtres humains et que vous ne détournez pas le regard.",
      sections: {
        wear: {
          heading: "Porter le cœur",
          paragraphs: [
            "Cet outil ne peut pas changer votre photo de profil à votre place. Vous pouvez le faire vous-même en trois étapes :",
          ],
          points: [
            "Créez votre image ici et enregistrez-la.",
            "Ouvrez votre profil sur Facebook, X ou un autre site, et choisissez l’option pour changer la photo.",
            "Choisissez le fichier que vous avez enregistré.",
          ],
        },
        hashtag: {
          heading: "Dire ce qu’il signifie",
          paragraphs: [
            "Si l’on vous interroge sur le cœur, expliquez ce qu’il signifie. Le hashtag de la campagne est {hashtag}.",
          ],
        },
        "world-day": {
          heading: "La Journée mondiale",
          paragraphs: [
            "Chaque année depuis {worldDaySince}, le {worldDay} est la Journée mondiale de la lutte contre la traite des êtres humains (résolution 68/192 de l’Assemblée générale). C’est un bon jour pour porter le cœur.",
          ],
        },
        follow: {
          heading: "Suivre l’ONUDC",
          paragraphs: [
            "L’Office des Nations Unies contre la drogue et le crime parle de son travail sur ces pages. Elles appartiennent à des entreprises tierces, dont les règles de confidentialité s’y appliquent.",
          ],
        },
      },
    },
    help: {
      title: "Obtenir de l’aide",
      description:
        "De l’aide face à la traite des êtres humains : d’abord le numéro d’urgence local, puis des répertoires de lignes d’aide et d’organisations.",
      lead: "Si vous ou une autre personne êtes en danger, appelez d’abord le numéro d’urgence local.",
      sections: {
        emergency: {
          heading: "En cas de danger immédiat",
          paragraphs: [
            "Appelez les services d’urgence du pays où vous vous trouvez. Si vous le pouvez, dites où vous êtes et ce dont vous avez besoin.",
          ],
        },
        directories: {
          heading: "Trouver de l’aide près de vous",
          paragraphs: [
            "Ces répertoires indiquent des lignes d’aide et des organisations, et sont tenus à jour par ceux qui les publient. Vous ne trouverez ici aucun numéro de téléphone : un numéro périmé peut nuire.",
          ],
        },
        worried: {
          heading: "Si vous vous inquiétez pour quelqu’un",
          paragraphs: [
            "N’intervenez pas vous-même : cela peut vous mettre en danger, vous et cette personne. Dites à la police ou à une ligne d’aide ce que vous avez remarqué, et laissez-les décider de la suite.",
          ],
        },
        watched: {
          heading: "Si quelqu’un risque de voir ce que vous faites",
          paragraphs: [
            "« Quitter cette page » cache aussitôt cette page et ouvre une page météo. Ce bouton n’efface pas votre historique de navigation. Un appareil que personne d’autre n’utilise est plus sûr.",
          ],
        },
      },
    },
    privacy: {
      title: "Confidentialité",
      description:
        "Votre photo ne quitte jamais votre appareil. Ce que cet outil conserve, pendant combien de temps, et comment le vérifier en cinq minutes.",
      lead: "Votre photo ne quitte jamais cet appareil. Ni cookies ni traceurs.",
      sections: {
        device: {
          heading: "Ce qui reste sur votre appareil",
          paragraphs: [
            "Votre photo est ouverte, modifiée et enregistrée par cette page, dans votre navigateur. Aucune partie de ce site ne l’envoie où que ce soit, et il n’y a pas de compte.",
            "Les visages aussi sont détectés sur l’appareil : pour les placer dans le cercle, pour que le cœur ne les recouvre pas et, si vous le demandez, pour détourer les têtes ou les personnes. La page sait où se trouve un visage, mais pas à qui il appartient.",
            "Le fichier que vous enregistrez n’indique ni où, ni quand, ni avec quel appareil votre photo a été prise. Ce qui se voit sur l’image, tout le monde le voit.",
          ],
        },
        stored: {
          heading: "Ce qui est conservé, et pendant combien de temps",
          paragraphs: ["Tout se trouve dans votre navigateur, et là seulement :"],
          points: [
            "La disposition de votre image, un nom aléatoire pour cet onglet, le fait que vous avez déjà vu un conseil et un repère qui indique à la page si « Quitter cette page » a été utilisé : jusqu’à la fermeture de l’onglet.",
            "Une copie de votre photo, chiffrée avec une clé que seul cet onglet possède : pendant que la page n’est pas à l’écran, par exemple quand votre appareil photo est ouvert, et tant que vous êtes sur une autre page de ce site, ouverte par un lien. Un téléphone peut alors arrêter la page ; grâce à cette copie, vous reprenez là où vous en étiez. La copie est supprimée quand vous revenez à l’outil, quand vous fermez l’onglet ou passez à un autre site, quand vous choisissez « Quitter cette page » et au bout d’une heure, tant que la page fonctionne.",
            "Si le téléphone ou une panne a arrêté la page, cette copie reste jusqu’à ce que l’onglet soit rouvert ou, sinon, jusqu’à ce qu’une page de ce site soit ouverte plus d’une heure après. Une personne qui restaure l’onglet dans l’heure voit votre travail ; sans l’onglet, ce site ne peut pas lire la copie. Une personne qui examine les fichiers du navigateur sur l’appareil le pourrait peut-être.",
            "Une photo que vous partagez avec l’outil installé : jusqu’à ce que la page la prenne, en quelques secondes, pour vous demander s’il faut l’ouvrir. Sinon, elle ne peut plus être ouverte au bout d’une minute et est supprimée dès qu’une page de ce site est ensuite ouverte. Si vous effacez les données de ce site dans votre navigateur, supprimez aussi l’outil installé : sans ces données, le navigateur envoie une photo partagée au serveur.",
            "Le fait que vous avez fermé la proposition d’une autre langue, pour qu’elle ne revienne pas, et un nombre aléatoire dès que « Quitter cette page » a été utilisé, pour que tous les onglets le sachent : jusqu’à ce que vous effaciez ces informations dans votre navigateur.",
            "Les fichiers de l’outil lui-même, pour qu’il fonctionne sans réseau : jusqu’à ce que vous les effaciez dans votre navigateur.",
          ],
        },
        none: {
          heading: "Ce que vous ne trouverez pas ici",
          paragraphs: [
            "Il n’y a ni cookies, ni statistiques, ni publicité, ni rien qui vienne d’autres sites. Comme pour tout site, le serveur qui héberge ces pages voit qu’elles sont demandées, et quelles parties de l’outil le sont, par exemple celle qui ouvre les photos HEIC ; ce site ne lui envoie pas votre photo.",
          ],
        },
        check: {
          heading: "Vérifiez-le en cinq minutes",
          paragraphs: ["Vous n’avez pas à nous croire sur parole. Sur un ordinateur :"],
          points: [
            "Ouvrez ce site, puis les outils de développement de votre navigateur (souvent la touche F12), et la liste des requêtes réseau.",
            "Choisissez une photo, déplacez-la et enregistrez l’image.",
            "Regardez la liste : des fichiers de ce site sont chargés, et rien n’est envoyé.",
            "Coupez ensuite le réseau et recommencez. L’outil continue de fonctionner. Seules la première photo HEIC, la première recherche de visages et la première « Tête au premier plan » ou le premier « Monde bleu » nécessitent une connexion, une seule fois, pour charger ce qu’il leur faut.",
          ],
        },
        leaving: {
          heading: "Quitter la page",
          paragraphs: [
            "Le bouton « Quitter cette page » masque aussitôt cette page et retire votre photo, toutes vos modifications et les copies conservées de tous les onglets de ce site. Chacun d’eux ouvre ensuite une page météo, ou une page vide si celle-ci ne répond pas. Un onglet que le téléphone avait arrêté le fait dès qu’il est de nouveau affiché. Dans ces onglets, les boutons Précédent et Suivant ne mènent plus à aucune page de ce site.",
            "Ce bouton n’efface ni votre historique de navigation ni les fichiers de l’outil dans votre navigateur, et les images que vous avez enregistrées restent là où elles sont.",
          ],
        },
      },
    },
    about: {
      title: "À propos de cet outil",
      description:
        "Qui a fait cet outil, ce qui le lie aux Nations Unies (seule la cause), et à qui l’on doit ses composants.",
      lead: "Un outil de sympathisants de la Campagne Cœur bleu : gratuit, libre et sans but lucratif.",
      sections: {
        independent: {
          heading: "Indépendant",
          paragraphs: [
            "Cet outil indépendant est l’œuvre de sympathisants. Il n’est ni géré, ni parrainé, ni approuvé par les Nations Unies ou l’ONUDC. Le cœur affiché ici est notre propre dessin et non le logo officiel de la campagne.",
            "Les textes aussi sont de nous. Seule la page de la campagne elle-même fait foi.",
          ],
        },
        heart: {
          heading: "Le cœur et l’emblème",
          paragraphs: [
            "Le nom et l’emblème des Nations Unies sont protégés par la résolution 92(I) de l’Assemblée générale. Ni l’un ni l’autre n’apparaît sur les images créées ici.",
          ],
        },
        licences: {
          heading: "Licences",
          paragraphs: ["Ce que contient l’outil, et à quelles conditions :"],
          points: [
            "Cet outil : licence MIT. Son code peut être utilisé, modifié et redistribué.",
            "Les photos HEIC sont ouvertes par libheif, sous licence LGPL : un fichier séparé, chargé seulement en cas de besoin, et que chacun peut remplacer.",
            "Les visages sont détectés avec le modèle BlazeFace et les têtes et les personnes détourées avec MediaPipe Selfie Segmentation, tous deux sous licence Apache 2.0.",
            "React, Konva et les autres bibliothèques : licences MIT et ISC.",
            "Le texte de l’anneau est fait de contours tirés de polices sous licence SIL Open Font License.",
          ],
        },
        colophon: {
          heading: "Comment il est fait",
          paragraphs: [
            "Le site se compose de quelques fichiers, sans aucun traitement côté serveur. Il est écrit en TypeScript, avec React et Konva.",
            "Il existe dans les six langues officielles des Nations Unies. Les corrections de personnes dont c’est la langue maternelle sont les bienvenues : le fichier docs/translations.md du projet énumère les textes qu’aucune d’elles n’a encore relus.",
          ],
        },
      },
    },
  },
  links: {
    campaign: "La Campagne Cœur bleu officielle",
    join: "ONUDC : comment participer à la campagne",
    worldDay: "La Journée mondiale de la lutte contre la traite des êtres humains",
    launch: "L’ONUDC sur le lancement de la campagne, 2009",
    protocol: "Le Protocole, mot pour mot",
    globalReport: "L’ONUDC sur son Rapport mondial sur la traite des personnes 2024",
    fundTenYears: "L’ONUDC sur les dix ans du Fonds",
    facebook: "L’ONUDC sur Facebook",
    x: "L’ONUDC sur X",
    youtube: "L’ONUDC sur YouTube",
    flickr: "L’ONUDC sur Flickr",
    directory: "Monde entier : Global Modern Slavery Directory",
    europe: "Union européenne : la page de la Commission sur la traite",
    unitedStates: "États-Unis : National Human Trafficking Hotline",
  },
  figures: {
    children: "{value} des victimes détectées en {year} étaient des enfants.",
    womenAndGirls: "{value} des victimes détectées en {year} étaient des femmes et des filles.",
    projects: "En mars {year}, le Fonds avait déjà soutenu plus de {value} projets.",
  },
  pictures: {
    parts: "Il y a traite lorsque ces trois éléments sont réunis.",
    partsOfChild: "Pour un enfant, deux éléments suffisent.",
    ribbon: "Le Cœur bleu se porte comme le ruban rouge.",
    beforeAfter: "Un portrait dessiné avant, et le même avec le cœur bleu.",
    hundred: "Chaque cœur représente une victime détectée sur cent.",
  },
} as const satisfies CampaignContent;
