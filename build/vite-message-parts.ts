import { readFile } from "node:fs/promises";
import { type Plugin, transformWithOxc } from "vite";
import { MESSAGE_PARTS, type MessagePart } from "../src/i18n/message-parts.ts";

const REQUEST = /^(.*\/src\/i18n\/\w+\.ts)\?part=(\w+)$/;

/**
 * Splits a language's catalogue into the parts of MESSAGE_PARTS: "en.ts?part=app" exports only that part's messages, as
 * `messages`. Translators maintain one file, and no page loads text before it can be shown.
 */
export function messageParts(): Plugin {
  return {
    name: "message-parts",
    load: {
      filter: { id: REQUEST },
      async handler(id) {
        const [, file, part] = REQUEST.exec(id) ?? [];
        if (!file || !part) return null;
        this.addWatchFile(file);
        const words: readonly string[] = MESSAGE_PARTS[part as MessagePart];
        const messages = Object.entries(await readCatalogue(file)).filter(([key]) =>
          words.some((word) => key.startsWith(`${word}.`)),
        );
        return `export const messages = ${JSON.stringify(Object.fromEntries(messages))};`;
      },
    },
  };
}

/** Evaluates a catalogue, which is plain data without imports: strips the types and returns its only export. */
async function readCatalogue(file: string): Promise<object> {
  const { code } = await transformWithOxc(await readFile(file, "utf8"), file);
  const module: Record<string, object> = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const [catalogue] = Object.values(module);
  if (!catalogue) throw new Error(`${file} exports no catalogue.`);
  return catalogue;
}
