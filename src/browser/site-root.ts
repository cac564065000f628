/** The address of the site's root, with a slash at its end. Pages name it in their HTML; a page without that is the root. */
export const siteRoot = (): URL => new URL(document.documentElement.dataset.root ?? "./", document.baseURI);

/**
 * The name under which this site stores something in the browser. One origin may hold several sites, each in a folder, so
 * the folder is part of it: "blue-heart/heart/design".
 */
export const storageName = (name: string): string => `blue-heart${siteRoot().pathname}${name}`;
