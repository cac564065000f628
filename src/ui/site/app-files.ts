/** Requests the app's files, which the build has listed in the page, without running them. The links, none the second time. */
export function preloadApp(): readonly HTMLLinkElement[] {
  const files = document.querySelector<HTMLTemplateElement>("template#app-files");
  const links = files ? [...files.content.querySelectorAll("link")] : [];
  document.head.append(...links);
  return links;
}
