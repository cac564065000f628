/** The formats that are opened, told by their first bytes. Names and MIME types lie. */
export type PhotoFormat = "image/jpeg" | "image/png" | "image/webp";

const startsWith = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean =>
  expected.every((byte, i) => bytes[at + i] === byte);

/** The format of a file by its first 12 bytes, or null when it is none of ours. */
export function sniffPhoto(head: Uint8Array): PhotoFormat | null {
  if (startsWith(head, 0, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (startsWith(head, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  // "RIFF", four bytes of length, "WEBP"
  const isRiff = startsWith(head, 0, [0x52, 0x49, 0x46, 0x46]);
  return isRiff && startsWith(head, 8, [0x57, 0x45, 0x42, 0x50]) ? "image/webp" : null;
}
