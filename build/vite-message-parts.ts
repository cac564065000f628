import { readFile } from "node:fs/promises";
import { type Plugin, transformWithOxc } from "vite";
import { MESSAGE_PARTS, type MessagePart } from "../src/i18n/message-parts.ts";

const REQUEST = /^(.*\/src\/i18n\/\w+\.ts)\?part=(\w+)$/;

/**
 * Cuts a language's catalogue into the parts of MESSAGE_PARTS: "en.ts?part=app" exports as `messages` only those
 * messages. Translators keep one file, and nobody loads words before they can be seen.
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

/** A catalogue is plain data without imports of its own: its one export, once the types are taken off. */
async function readCatalogue(file: string): Promise<object> {
  const { code } = await transformWithOxc(await readFile(file, "utf8"), file);
  const module: Record<string, object> = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const [catalogue] = Object.values(module);
  if (!catalogue) throw new Error(`${file} exports no catalogue.`);
  return catalogue;
}
