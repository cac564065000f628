import type { RenderedPage } from "../../src/ui/prerender/render-page.tsx";

type Options = {
  /** How the rendered page names the site's root. */
  readonly filesRoot: string;
  /** The way from the page to the site's root. */
  readonly root: string;
  /** The scripts that the page's own imports at once, below the root. */
  readonly preload: readonly string[];
  /** What is preloaded when somebody is about to use the app (app-files.ts), below the root. */
  readonly preloadLater: readonly string[];
  /** The page's own files in place of the template's, below the root; null for the template's. */
  readonly files: PageFiles | null;
  /** A script to stand in the page itself, before all it loads; null for none. */
  readonly inlineScript: string | null;
};

export type PageFiles = { readonly script: string; readonly style: string };

/** Puts a rendered page into the HTML that the build made of index.html. Throws where the template is another one. */
export function fillTemplate(
  template: string,
  page: RenderedPage,
  { filesRoot, root, preload, preloadLater, files, inlineScript }: Options,
): string {
  const modulePreload = (file: string) =>
    tag("link", { rel: "modulepreload", href: root + file, crossorigin: "" });
  const head = [
    `<title>${escapeText(page.title)}</title>`,
    tag("meta", { name: "description", content: page.description }),
    ...(inlineScript ? [`<script>${inlineScript}</script>`] : []),
    ...page.tags.map(({ name, attributes }) => tag(name, attributes)),
    ...preload.map(modulePreload),
    ...(preloadLater.length > 0
      ? [`<template id="app-files">${preloadLater.map(modulePreload).join("")}</template>`]
      : []),
    ...(page.structuredData ? [dataBlock(page.structuredData)] : []),
  ].join("\n    ");
  const places: readonly (readonly [RegExp, string])[] = [
    [/<html[^>]*>/, `<html lang="${page.lang}" dir="${page.dir}" data-root="${root}">`],
    [/<title>[^<]*<\/title>\s*<meta\s+name="description"[^>]*>/, head],
    [/<div id="root"><\/div>/, `${page.before}<div id="root">${page.body}</div>${page.after}`],
    ...(files ? ownFiles(files) : []),
  ];
  return places
    .reduce((html, [place, text]) => replaceOnce(html, place, text), template)
    .replaceAll(/((?:src|href)=")\.\/(?=[^"])/g, `$1${root}`)
    .replaceAll(filesRoot, root);
}

/** A "<" could end the element. */
const dataBlock = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll("<", "\\u003c")}</script>`;

function ownFiles({ script, style }: PageFiles): readonly (readonly [RegExp, string])[] {
  return [
    [/(?<=<script type="module"[^>]* src=")[^"]+/, `./${script}`],
    [/(?<=<link rel="stylesheet"[^>]* href=")[^"]+/, `./${style}`],
  ];
}

function replaceOnce(html: string, place: RegExp, text: string): string {
  if (!place.test(html)) throw new Error(`index.html has nothing like ${place}`);
  return html.replace(place, () => text);
}

function tag(name: string, attributes: Readonly<Record<string, string>>): string {
  const words = Object.entries(attributes).map(([key, value]) => `${key}="${escapeText(value)}"`);
  return `<${name} ${words.join(" ")} />`;
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
