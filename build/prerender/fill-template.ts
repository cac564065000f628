import type { RenderedPage } from "../../src/ui/prerender/render-page.tsx";

type Options = {
  /** The placeholder for the site's root in the rendered page. */
  readonly filesRoot: string;
  /** The relative path from the page to the site's root. */
  readonly root: string;
  /** The scripts that the page's entry script imports statically, below the root. */
  readonly preload: readonly string[];
  /** The files to preload once the visitor is about to use the app (app-files.ts), below the root. */
  readonly preloadLater: readonly string[];
  /** The page's own script and style, below the root; null to use the template's. */
  readonly files: PageFiles | null;
  /** A script to inline in the head, before everything else that the page loads; null for none. */
  readonly inlineScript: string | null;
};

export type PageFiles = { readonly script: string; readonly style: string };

/** Inserts a rendered page into the built index.html. Throws if an expected element is missing there. */
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

/** Escapes "<", which could close the element. */
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
