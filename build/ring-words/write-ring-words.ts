import { writeFile } from "node:fs/promises";
import { outlinePhrase } from "./bend-phrase.ts";
import { PHRASES, type Phrase } from "./phrases.ts";

/** Writes one module per phrase, so that the page loads only the phrase that is chosen. */
export async function run(): Promise<void> {
  for (const phrase of PHRASES) {
    const path = `src/scene/words/${phrase.name}.ts`;
    await writeFile(path, await moduleOf(phrase));
    console.log(path);
  }
}

export async function moduleOf(phrase: Phrase): Promise<string> {
  const { outline, emSize, advance } = await outlinePhrase(phrase);
  return `import type { WordOutline } from "./word-outline.ts";

/** "${phrase.text}", written by \`npm run ring-words\`. */
export const words: WordOutline = {
  outline:
    "${outline}",
  emSize: ${emSize},
  advance: ${advance},
};
`;
}
