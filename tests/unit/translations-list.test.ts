import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { allTexts } from "../../scripts/translations/all-texts.ts";
import { REVIEWED } from "../../scripts/translations/reviewed.ts";
import { translationsList } from "../../scripts/translations/translations-list.ts";
import { LANGUAGES } from "../../src/domain/languages.ts";

test("docs/translations.md is up to date (npm run translations)", async () => {
  expect(await readFile("docs/translations.md", "utf8")).toBe(await translationsList());
});

test("only texts that exist are marked as reviewed", async () => {
  for (const language of LANGUAGES) {
    const places = new Set((await allTexts(language)).map(([place]) => place));
    for (const place of Object.keys(REVIEWED[language] ?? {})) expect(places).toContain(place);
  }
});
