import { SHARED_AT, SHARED_FIELD, SHARED_PHOTOS, SHARED_QUERY } from "../domain/offline.ts";
import { ROOT } from "./site-files.ts";

/**
 * Takes a photo that was shared to the installed app, and opens the home page for it. The photo waits in this browser
 * until that page has read it, which then deletes it. Where it cannot wait, the page finds none and says so.
 */
export async function receiveSharedPhoto(request: Request, home: string): Promise<Response> {
  const name = crypto.randomUUID();
  try {
    const photo = (await request.formData()).get(SHARED_FIELD);
    if (photo instanceof File) {
      const headers = { [SHARED_AT]: String(Date.now()) };
      await (await caches.open(SHARED_PHOTOS)).put(ROOT + name, new Response(photo, { headers }));
    }
  } catch {
    // No form, or no room for the photo.
  }
  return Response.redirect(`${home}?${SHARED_QUERY}=${name}`, 303);
}
