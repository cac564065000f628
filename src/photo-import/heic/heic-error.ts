/**
 * Why a HEIC file could not be opened. Each code has its own message.
 * - `decoder-unavailable`: libheif could not be fetched or started (no network, a policy, no WebAssembly).
 * - `heic-damaged`: truncated, or its structure or picture data make no sense.
 * - `heic-unsupported`: a HEIF container with something other than HEVC.
 * - `heic-too-large`: it would take more memory than a tab gets.
 */
export type HeicError = "decoder-unavailable" | "heic-damaged" | "heic-unsupported" | "heic-too-large";
