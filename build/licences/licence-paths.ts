import { libheifFolder } from "../libheif/vite-libheif.ts";

/** Paths of the notices and licences in the built site, below its root. */
export function licencePaths() {
  const folder = libheifFolder();
  return {
    libheifNotice: `${folder}/NOTICE.txt`,
    libheifLicence: `${folder}/LICENSE.txt`,
    // From public/, which is copied unchanged.
    blazefaceNotice: "licences/blazeface-NOTICE.txt",
    segmentationNotice: "licences/selfie-segmentation-NOTICE.txt",
    // Written by build/licences/vite-licences.ts.
    allCode: "licences.txt",
  };
}
