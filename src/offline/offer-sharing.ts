/**
 * Links the manifest that lets people share photos to the installed app, once the service worker controls the page:
 * without it, the browser would send the photo to the host. Call it before the load event, after which browsers may
 * read the manifest.
 */
export function offerSharing(): void {
  const { serviceWorker } = navigator;
  const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
  const offer = () => {
    const { sharing } = link?.dataset ?? {};
    if (link && sharing && serviceWorker.controller) link.href = sharing;
  };
  if (!serviceWorker) return;
  offer();
  serviceWorker.addEventListener("controllerchange", offer);
}
