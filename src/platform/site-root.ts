/** The address of the site's root, with a slash at its end. Every page that the build writes names its way there. */
export const siteRoot = (): string =>
  new URL(document.documentElement.dataset.root ?? "./", document.baseURI).href;

/**
 * The name under which this site stores something in the browser. One origin may hold several sites, each in a folder, so
 * the folder is part of it: "blue-heart/heart/design".
 */
export const storageName = (name: string, root = siteRoot()): string =>
  `blue-heart${new URL(root).pathname}${name}`;
