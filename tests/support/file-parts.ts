/** The names of a PNG's chunks, in order (PNG specification, 5.3). */
export function pngParts(file: Buffer): string[] {
  const names: string[] = [];
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    names.push(file.toString("latin1", at + 4, at + 8));
  return names;
}

/** A JPEG's segments up to its pixels: their markers in hex, with the identifier at the start of APPn segments. */
export function jpegParts(file: Buffer): string[] {
  const names: string[] = [];
  for (let at = 2; at < file.length; at += 2 + file.readUInt16BE(at + 2)) {
    const marker = file.readUInt8(at + 1);
    const isApp = marker >= 0xe0 && marker <= 0xef;
    const name = isApp ? ` ${file.toString("latin1", at + 4, file.indexOf(0, at + 4))}` : "";
    names.push(marker.toString(16) + name);
    if (marker === 0xda) break;
  }
  return names;
}

/** The names of a WebP's chunks, in order (RFC 9649). */
export function webpParts(file: Buffer): string[] {
  const names: string[] = [];
  for (let at = 12; at + 8 <= file.length; ) {
    names.push(file.toString("latin1", at, at + 4));
    const length = file.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return names;
}
