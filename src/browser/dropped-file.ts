/** The first file in what was dropped or pasted, or null: the browser offers text and links the same way. */
export function fileIn(transfer: DataTransfer | null): File | null {
  return transfer?.files[0] ?? null;
}

/** Whether what is being dragged over the page holds a file. Its content is not known before it is dropped. */
export function carriesFile(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes("Files") ?? false;
}
