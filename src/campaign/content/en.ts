import type { CampaignContent } from "./campaign-content.ts";

export const enContent = {
  pages: {
    why: {
      title: "Why a blue heart?",
      description:
        "What the blue heart stands for, when the campaign against human trafficking began, and who may wear the sign.",
      lead: "A small sign, worn by people in many countries who do not accept that human beings are bought and sold.",
      sections: {
        meaning: {
          heading: "What it stands for",
          paragraphs: ["One sign, three meanings:"],
          points: [
            "It is sad. It stands for the sadness of people who are trafficked, and for solidarity with them.",
            "It is cold. It recalls how cold-hearted those are who buy and sell their fellow human beings.",
            "It is blue. The blue of the United Nations stands for their commitment against this crime, which offends human dignity.",
          ],
        },
        ribbon: {
          heading: "Like the red ribbon",
          paragraphs: [
            "Everyone knows the red ribbon as the sign of HIV and AIDS awareness. The blue heart is meant to become the same for human trafficking: a sign that needs no explanation.",
          ],
        },
        beginning: {
          heading: "How it began",
          paragraphs: [
            "The United Nations Office on Drugs and Crime (UNODC) launched the Blue Heart Campaign against Human Trafficking on {launched}, at the Women’s World Awards in Vienna.",
          ],
        },
        wearing: {
          heading: "Who may wear it",
          paragraphs: [
            "Everyone who shares the aims of the United Nations’ treaty against trafficking in persons. The heart serves this cause and no other, and it stays blue. That is why this tool offers no other colours for it.",
          ],
        },
      },
    },
    trafficking: {
      title: "What is human trafficking?",
      description:
        "Human trafficking in plain words: the act, the means and the purpose; why consent does not matter; and why children need special protection.",
      lead: "People are brought or held somewhere so that others can profit from them. International law describes this crime in three parts.",
      sections: {
        act: {
          heading: "The act: what is done",
          paragraphs: [
            "Someone recruits people, transports them, transfers them, harbours them or receives them.",
          ],
        },
        means: {
          heading: "The means: how it is done",
          paragraphs: ["At least one of these is used:"],
          points: [
            "force, the threat of it, or another form of coercion",
            "abduction",
            "fraud or deception",
            "abuse of power, or of a person’s position of vulnerability",
            "payments or benefits for someone who has control over another person",
          ],
        },
        purpose: {
          heading: "The purpose: why it is done",
          paragraphs: ["The purpose is exploitation. The law names at least these forms:"],
          points: [
            "the prostitution of others, and other sexual exploitation",
            "forced labour or services",
            "slavery and similar practices, and servitude",
            "the removal of organs",
          ],
        },
        consent: {
          heading: "Consent",
          paragraphs: [
            "Where one of these means was used, it does not matter whether the victim agreed. A “yes” obtained by a threat or a lie does not count.",
          ],
        },
        children: {
          heading: "Children",
          paragraphs: [
            "A child is anyone under 18. For a child none of the means is needed: the act and the purpose alone make it human trafficking.",
          ],
        },
        borders: {
          heading: "No border has to be crossed",
          paragraphs: [
            "People are also trafficked within their own country, and even within their own town.",
          ],
        },
        known: {
          heading: "What is known",
          paragraphs: [
            "These figures are about victims who were detected. Many never are, so nobody knows how many there are in all.",
          ],
        },
        law: {
          heading: "Where the law says this",
          paragraphs: [
            "In article 3 of the Protocol to Prevent, Suppress and Punish Trafficking in Persons, Especially Women and Children. The United Nations General Assembly adopted it on {protocolAdopted} (resolution 55/25); it has been in force since {protocolInForce}. This page puts the article into plain words; only the treaty itself is binding.",
          ],
        },
      },
    },
    fund: {
      title: "The Trust Fund",
      description:
        "What the United Nations Trust Fund for victims of human trafficking is, who it helps, how it works, and where to donate.",
      lead: "All proceeds of the Blue Heart Campaign go to a United Nations fund. It helps people who have survived human trafficking.",
      sections: {
        what: {
          heading: "What it is",
          paragraphs: [
            "Its full name is United Nations Voluntary Trust Fund for Victims of Trafficking in Persons, Especially Women and Children.",
            "On {fundDecided} the General Assembly decided to create the fund (resolution 64/293). It was launched on {fundLaunched}.",
          ],
        },
        reach: {
          heading: "Who it helps",
          paragraphs: [
            "Women, children and men whom traffickers have exploited. The fund gives humanitarian, legal and financial aid, for example:",
          ],
          points: [
            "shelter and health care",
            "psychosocial support",
            "education and training",
            "access to justice",
          ],
        },
        work: {
          heading: "How it works",
          paragraphs: [
            "UNODC manages the fund, and a board of five trustees guides it. The aid reaches people through specialised organisations.",
          ],
        },
        give: {
          heading: "How to donate",
          paragraphs: [
            "You can donate only on the fund’s own page: open it and choose “Donate” there. No money passes through this tool, and nobody here earns anything from it.",
          ],
        },
      },
    },
    join: {
      title: "Get involved",
      description:
        "Wear the blue heart on your profile picture, mark the World Day on {worldDay}, and follow the campaign’s news.",
      lead: "A picture tells others that you know about human trafficking, and that you will not look away.",
      sections: {
        wear: {
          heading: "Wear the heart",
          paragraphs: ["This tool cannot change your profile picture for you. You do it in three steps:"],
          points: [
            "Make your picture here and save it.",
            "Open your profile on Facebook, X or another site, and choose to change the picture.",
            "Choose the file that you saved.",
          ],
        },
        hashtag: {
          heading: "Say what it means",
          paragraphs: [
            "When people ask about the heart, tell them what it stands for. The campaign’s hashtag is {hashtag}.",
          ],
        },
        "world-day": {
          heading: "The World Day",
          paragraphs: [
            "{worldDay} is the World Day Against Trafficking in Persons, every year since {worldDaySince} (General Assembly resolution 68/192). It is a good day to wear the heart.",
          ],
        },
        follow: {
          heading: "Follow UNODC",
          paragraphs: [
            "The United Nations Office on Drugs and Crime shares news of its work on these pages. They belong to other companies, whose own rules on privacy apply there.",
          ],
        },
      },
    },
    help: {
      title: "Get help",
      description:
        "Help for people affected by human trafficking: your local emergency number first, then directories of helplines and organisations.",
      lead: "If you or someone else is in danger, call your local emergency number first.",
      sections: {
        emergency: {
          heading: "If you are in danger now",
          paragraphs: [
            "Call the emergency services of the country you are in. If you can, say where you are and what you need.",
          ],
        },
        directories: {
          heading: "Find help near you",
          paragraphs: [
            "These directories list helplines and organisations, and the people who run them keep them up to date. You will find no phone numbers here: a number that is out of date can do harm.",
          ],
        },
        worried: {
          heading: "If you are worried about someone",
          paragraphs: [
            "Do not step in yourself: that can put both of you in danger. Tell the police or a helpline what you have noticed, and let them decide what to do.",
          ],
        },
        watched: {
          heading: "If someone might be watching what you do",
          paragraphs: [
            "“Leave this page” hides this page at once and opens a weather page. It does not clear your browsing history. A device that nobody else uses is safer.",
          ],
        },
      },
    },
    privacy: {
      title: "Privacy",
      description:
        "Your photo never leaves your device. What this tool stores, for how long, and how you can check it in five minutes.",
      lead: "Your photo never leaves this device. No cookies. No trackers.",
      sections: {
        device: {
          heading: "What stays on your device",
          paragraphs: [
            "Your photo is opened, changed and saved by this page, in your browser. No part of this site sends it anywhere, and there is no account.",
            "Faces are detected on the device too: to bring them into the circle, to keep the heart off them and, if you ask for it, to cut out heads or people. The page knows where a face is, not whose it is.",
            "The file that you save does not say where, when or with which camera your photo was taken. What can be seen in the picture, everyone can see.",
          ],
        },
        stored: {
          heading: "What is stored, and for how long",
          paragraphs: ["All of it is kept in your browser, and nowhere else:"],
          points: [
            "How you have arranged your picture, a random name for this tab, whether you have seen a hint, and a mark by which the page knows whether “Leave this page” has been pressed: until you close the tab.",
            "A copy of your photo, encrypted with a key that only this tab has: while the page is out of sight, for example while your camera is open, and while a link has taken you to another page of this site. Phones sometimes close a page at such a time; the copy lets you carry on where you left off. It is deleted when you return to the tool, when you close the tab or go to another site, when you press “Leave this page”, and after an hour, as long as the page is running.",
            "If the phone or a crash has closed the page, that copy stays until the tab is opened again, or else until a page of this site is opened more than an hour later. Anyone who restores the tab within the hour sees your work; without the tab, this site cannot read the copy. Someone who examines the browser’s own files on the device might.",
            "A photo that you share to the installed tool: until the page takes it, within seconds, to ask whether to open it. If that does not happen, it can no longer be opened after a minute, and is deleted when a page of this site is next opened after that. If you clear this site’s data in your browser, remove the installed tool as well: without that data, the browser sends a shared photo to the server.",
            "The fact that you have closed the offer of another language, so that it does not come back, and, once “Leave this page” has been pressed, a random number that lets all tabs know: until you clear them in your browser.",
            "The files of this tool itself, so that it works without a network: until you clear them in your browser.",
          ],
        },
        none: {
          heading: "What you will not find here",
          paragraphs: [
            "There are no cookies, no statistics, no advertising and nothing from other sites. As with every website, the server that holds these pages can see that they are fetched, and which parts of the tool are, such as the part that opens HEIC photos; this site does not send it your photo.",
          ],
        },
        check: {
          heading: "Check it in five minutes",
          paragraphs: ["You do not have to take our word for it. On a computer:"],
          points: [
            "Open this site, then your browser’s developer tools (often the F12 key), and in them the list of network requests.",
            "Choose a photo, move it, and save the picture.",
            "Look at the list: files of this site are fetched, and nothing is sent.",
            "Then switch your network off and do it again. It still works. Only the first HEIC photo, the first search for faces and the first “Head in front” or “Blue world” need the network once, to fetch what they need.",
          ],
        },
        leaving: {
          heading: "Leaving the page",
          paragraphs: [
            "“Leave this page” hides this page at once and removes your photo, all your changes and the stored copies from all tabs of this site. Each of them then opens a weather page, or a blank one if that does not answer. A tab that the phone had closed does so when it is next shown. In these tabs, Back and Forward lead to no page of this site any more.",
            "It does not clear your browsing history, nor the files of this tool in your browser, and pictures that you have saved stay where you saved them.",
          ],
        },
      },
    },
    about: {
      title: "About this tool",
      description:
        "Who made this tool, what it has to do with the United Nations (nothing but the cause), and whose software it is built on.",
      lead: "A tool by supporters of the Blue Heart Campaign: free, open source and not for profit.",
      sections: {
        independent: {
          heading: "Independent",
          paragraphs: [
            "This is an independent tool made by supporters. It is not run, sponsored or endorsed by the United Nations or UNODC. The heart shown here is our own drawing, not the official campaign logo.",
            "The texts are our own as well. For the official word, see the campaign’s own page.",
          ],
        },
        heart: {
          heading: "The heart and the emblem",
          paragraphs: [
            "The name and the emblem of the United Nations are protected by General Assembly resolution 92(I). Neither of them appears on the pictures that are made here.",
          ],
        },
        licences: {
          heading: "Licences",
          paragraphs: ["What it is built on, and under what terms:"],
          points: [
            "This tool: MIT licence. Its code may be used, changed and passed on.",
            "HEIC photos are opened by libheif, under the LGPL. It is a separate file that is loaded only when it is needed, and that anyone may replace.",
            "Faces are found with the BlazeFace model and heads and people are cut out with MediaPipe Selfie Segmentation, both under the Apache License 2.0.",
            "React, Konva and the other libraries: MIT and ISC licences.",
            "The text on the ring is outlines made from typefaces under the SIL Open Font License.",
          ],
        },
        colophon: {
          heading: "How it is made",
          paragraphs: [
            "The site is a handful of files, with no server-side processing. It is written in TypeScript, with React and Konva.",
            "It is available in the six official languages of the United Nations. Corrections by native speakers are welcome: the file docs/translations.md of the project lists the texts that none of them has read yet.",
          ],
        },
      },
    },
  },
  links: {
    campaign: "The official Blue Heart Campaign",
    join: "UNODC: how to join the campaign",
    worldDay: "The World Day Against Trafficking in Persons",
    launch: "UNODC on the launch of the campaign, 2009",
    protocol: "The Protocol, word for word",
    globalReport: "UNODC on its Global Report on Trafficking in Persons 2024",
    fundTenYears: "UNODC on ten years of the Trust Fund",
    facebook: "UNODC on Facebook",
    x: "UNODC on X",
    youtube: "UNODC on YouTube",
    flickr: "UNODC on Flickr",
    directory: "Worldwide: Global Modern Slavery Directory",
    europe: "European Union: the Commission’s page on human trafficking",
    unitedStates: "United States: National Human Trafficking Hotline",
  },
  figures: {
    children: "{value} of the victims detected in {year} were children.",
    womenAndGirls: "{value} of the victims detected in {year} were women and girls.",
    projects: "By March {year} the fund had supported more than {value} projects.",
  },
  pictures: {
    parts: "Three parts make it human trafficking.",
    partsOfChild: "For a child, two parts are enough.",
    ribbon: "The blue heart is worn as the red ribbon is worn.",
    beforeAfter: "A drawn portrait before, and the same one wearing the blue heart.",
    hundred: "Each heart stands for one in a hundred detected victims.",
  },
} as const satisfies CampaignContent;
