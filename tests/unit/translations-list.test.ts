import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { LANGUAGES } from "../../src/model/languages.ts";
import { allTexts } from "../../tools/translations/all-texts.ts";
import { REVIEWED } from "../../tools/translations/reviewed.ts";
import { translationsList } from "../../tools/translations/translations-list.ts";

test("docs/translations.md is up to date (npm run translations)", async () => {
  expect(await readFile("docs/translations.md", "utf8")).toBe(await translationsList());
});

test("only texts that exist are marked as reviewed", async () => {
  for (const language of LANGUAGES) {
    const places = new Set((await allTexts(language)).map(([place]) => place));
    for (const place of Object.keys(REVIEWED[language] ?? {})) expect(places).toContain(place);
  }
});
