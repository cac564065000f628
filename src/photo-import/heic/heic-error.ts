/**
 * Why a HEIC file did not open. Messages are keyed by it.
 * - `aborted`: the caller's signal; say nothing.
 * - `decoder-unavailable`: libheif could not be fetched or started (no network, a policy, no WebAssembly).
 * - `heic-damaged`: cut short, or its structure or its picture data make no sense.
 * - `heic-unsupported`: a HEIF container around something else than HEVC.
 * - `heic-too-large`: it would take more memory than a tab is given.
 */
export type HeicError =
  | "aborted"
  | "decoder-unavailable"
  | "heic-damaged"
  | "heic-unsupported"
  | "heic-too-large";
