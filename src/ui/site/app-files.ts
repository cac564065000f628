/**
 * Preloads the app's files, which the build lists in a template in the page, without running them. Returns the link
 * elements; a second call returns none, since they have been moved out of the template.
 */
export function preloadApp(): readonly HTMLLinkElement[] {
  const files = document.querySelector<HTMLTemplateElement>("template#app-files");
  const links = files ? [...files.content.querySelectorAll("link")] : [];
  document.head.append(...links);
  return links;
}
