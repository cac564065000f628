import { textAt } from "./bytes.ts";
import type { UnsupportedFileType } from "./photo-header.ts";

/** How far to search for a document's first tag: comments with licences may precede it. */
const LOOK_AHEAD = 4096;

/** How many characters at the start must be printable. */
const SAMPLE = 512;

/**
 * Sniffs text and its type; null if the bytes are not text. Handles all ASCII-compatible encodings, and UTF-16 by
 * dropping its zero bytes.
 */
export function sniffText(bytes: Uint8Array): UnsupportedFileType | null {
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  const raw = textAt(bytes, 0, LOOK_AHEAD);
  const text = (marked ? raw.slice(2).replaceAll("\0", "") : raw.replace(/^\xef\xbb\xbf/, "")).trimStart();
  if (text.startsWith("%PDF-")) return "pdf";
  if (text.startsWith("<")) {
    const tags = withoutComments(text);
    if (/<(?:\w{1,20}:)?svg[\s>/]/i.test(tags)) return "svg";
    if (/<!doctype\s{1,9}html|<(?:html|head|body|script)[\s>]/i.test(tags)) return "web-page";
  }
  return text.length > 0 && isPrintable(text.slice(0, SAMPLE)) ? "text" : null;
}

/** Removes comments, so that tags mentioned there do not count. In linear time, unlike a lazy pattern. */
function withoutComments(text: string): string {
  const [first = "", ...rest] = text.split("<!--");
  return (
    first +
    rest.map((part) => part.slice(part.indexOf("-->") < 0 ? part.length : part.indexOf("-->") + 3)).join("")
  );
}

/** Whether there are no control characters except tab, line breaks, form feed and escape. */
function isPrintable(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const isSpace = (code >= 9 && code <= 13) || code === 27;
    if ((code < 32 && !isSpace) || code === 127) return false;
  }
  return true;
}
