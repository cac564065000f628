export const PNG_SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Length, name and checksum around a chunk's content: 4 + 4 + 4 bytes. */
const FRAME = 12;

/** The CRC polynomial's remainder for each byte (PNG specification, annex D). */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

function checkSum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  // By index: an iterator takes twice as long, and this covers every byte of the file.
  for (let i = 0; i < bytes.length; i++)
    sum = (REMAINDERS[(sum ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}

export function pngChunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(content.length + FRAME);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  for (let i = 0; i < 4; i++) chunk[4 + i] = name.charCodeAt(i);
  chunk.set(content, 8);
  view.setUint32(8 + content.length, checkSum(chunk.subarray(4, 8 + content.length)));
  return chunk;
}

/** `sRGB` with the rendering intent "perceptual". It only states that the values are sRGB. */
export const srgbChunk = (): Uint8Array<ArrayBuffer> => pngChunk("sRGB", Uint8Array.of(0));

/** A PNG file of these chunks, in this order. */
export function pngFile(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const parts = [PNG_SIGNATURE, ...chunks];
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** The complete chunks of a file with their names, in order; stops if the file ends early. */
export function* readPngChunks(
  file: Uint8Array,
): Generator<{ readonly name: string; readonly whole: Uint8Array }> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let at = PNG_SIGNATURE.length;
  while (at + FRAME <= file.length) {
    const end = at + FRAME + view.getUint32(at);
    if (end > file.length) return;
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    yield { name, whole: file.subarray(at, end) };
    at = end;
  }
}

const NEEDED = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

/**
 * Reduces a PNG from another encoder to the chunks needed to show it, and marks it as sRGB. Its pixels must be sRGB, as
 * a canvas's are. Safari writes an EXIF chunk, Firefox no extra chunks, and Chromium's vary between versions.
 */
export function withOnlyPictureChunks(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const needed = [...readPngChunks(file)].filter(({ name }) => NEEDED.has(name)).map(({ whole }) => whole);
  return pngFile([...needed.slice(0, 1), srgbChunk(), ...needed.slice(1)]);
}
