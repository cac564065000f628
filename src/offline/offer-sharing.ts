/**
 * Links the page to the manifest that lets people share photos to the installed app, as soon as the worker that takes
 * them is in charge of the page: without it, the browser would send the photo to the host. To be called before the page
 * has loaded, because browsers may read the manifest then.
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
