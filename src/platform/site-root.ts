/** The address of the site's root, ending in a slash. Every built page contains its path to the root. */
export const siteRoot = (): string =>
  new URL(document.documentElement.dataset.root ?? "./", document.baseURI).href;

/**
 * The name under which this site stores something in the browser. One origin may host several sites in different
 * folders, so it includes the folder: "blue-heart/heart/design".
 */
export const storageName = (name: string, root = siteRoot()): string =>
  `blue-heart${new URL(root).pathname}${name}`;
