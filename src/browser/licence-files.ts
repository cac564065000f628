import { locateLibheif } from "virtual:libheif";

/** Addresses of the notices and licences that are published beside the parts they belong to. */
export function licenceFiles() {
  const { notice, license } = locateLibheif();
  const blazeface = new URL("./faces/blazeface.NOTICE.txt", import.meta.url).href;
  return { libheifNotice: notice, libheifLicence: license, blazeface };
}
