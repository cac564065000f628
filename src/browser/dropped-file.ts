/**
 * The file to open of what was dropped or pasted: the first that says it is a picture, else the first (types may be
 * missing or lie), or null: the browser offers text and links the same way.
 */
export function fileIn(transfer: DataTransfer | null): File | null {
  const files = [...(transfer?.files ?? [])];
  return files.find(({ type }) => type.startsWith("image/")) ?? files[0] ?? null;
}

/** Whether what is being dragged over the page holds a file. Its content is not known before it is dropped. */
export function carriesFile(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes("Files") ?? false;
}
