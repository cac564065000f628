const ALGORITHM = "AES-GCM";

/** The authentication tag that encryption adds to each piece. Bytes. */
export const TAG_BYTES = 16;

/** A new 256-bit key, in base64. Each photo has its own. */
export function newKey(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))));
}

export const importKey = (text: string): Promise<CryptoKey> =>
  crypto.subtle.importKey(
    "raw",
    Uint8Array.from(atob(text), (character) => character.charCodeAt(0)),
    ALGORITHM,
    false,
    ["encrypt", "decrypt"],
  );

/** Encrypts a piece. Use each number only once per key. */
export const encryptPiece = (key: CryptoKey, number: number, bytes: ArrayBuffer): Promise<ArrayBuffer> =>
  crypto.subtle.encrypt({ name: ALGORITHM, iv: nonceOf(number) }, key, bytes);

/** Rejects if the piece was changed, has another number or was encrypted with another key. */
export const decryptPiece = (key: CryptoKey, number: number, bytes: ArrayBuffer): Promise<ArrayBuffer> =>
  crypto.subtle.decrypt({ name: ALGORITHM, iv: nonceOf(number) }, key, bytes);

/** 96 bits. Never repeats under one key (NIST SP 800-38D, 8.2.1), because a key serves one photo only. */
function nonceOf(number: number): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(8, number);
  return nonce;
}
