import { libheifFolder } from "../libheif/vite-libheif.ts";

/** Where the built site has the notices and licences of the parts that it contains: paths below the site's root. */
export function licencePaths() {
  const folder = libheifFolder();
  return {
    libheifNotice: `${folder}/NOTICE.txt`,
    libheifLicence: `${folder}/LICENSE.txt`,
    // From public/, which is published as it is.
    blazefaceNotice: "licences/blazeface-NOTICE.txt",
    segmentationNotice: "licences/selfie-segmentation-NOTICE.txt",
    // By build/licences/vite-licences.ts.
    allCode: "licences.txt",
  };
}
