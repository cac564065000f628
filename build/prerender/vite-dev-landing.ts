import type { Plugin } from "vite";
import { rootFrom, sitePath } from "../../src/campaign/site-paths.ts";
import { LANGUAGES } from "../../src/model/languages.ts";
import { licencePaths } from "../licences/licence-paths.ts";
import { inlineScript } from "./build-page-script.ts";
import { fillTemplate } from "./fill-template.ts";

const pathOf = (language: (typeof LANGUAGES)[number]): string => `/${sitePath("home", language)}`;

/** Lets the development server show the home page in every language; otherwise only the build writes these pages. */
export const devLanding = (): Plugin => ({
  name: "dev-landing",
  apply: ({ mode }, { command, isPreview }) => command === "serve" && !isPreview && mode === "development",
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      const path = new URL(request.url ?? "/", "http://localhost").pathname;
      if (LANGUAGES.some((language) => pathOf(language) === path)) request.url = "/index.html";
      next();
    });
  },
  transformIndexHtml: {
    order: "pre",
    async handler(html, { server, originalUrl = "/" }) {
      const path = new URL(originalUrl, "http://localhost").pathname;
      const language = LANGUAGES.find((one) => pathOf(one) === path);
      // Tests serve their own pages.
      if (!language) return html;
      const renderer = (await server?.ssrLoadModule("/src/ui/prerender/render-page.tsx")) as
        | typeof import("../../src/ui/prerender/render-page.tsx")
        | undefined;
      if (!renderer) return html;
      const page = await renderer.renderPage({
        page: "home",
        language,
        siteUrl: "",
        licences: licencePaths(),
      });
      return fillTemplate(html, page, {
        filesRoot: "/files-root/",
        root: rootFrom(sitePath("home", language)),
        preload: [],
        preloadLater: [],
        files: null,
        inlineScript: await inlineScript("src/ui/page-scripts/landing-head-script.ts"),
      });
    },
  },
});
