/** Why there was no file to open: nothing dropped or pasted was one, or a shared photo did not arrive. */
export type SourceError = "no-file" | "shared-photo-lost";

/** What was dropped or pasted: its files in order without folders, and whether there was a folder. */
type Dropped = { readonly files: readonly File[]; readonly hasFolder: boolean };

/** Returns neither files nor a folder if only text or a link was dropped: browsers fire the same event for those. */
export function droppedFiles(transfer: DataTransfer | null): Dropped {
  // `files` has the same order as the items of kind "file".
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const isFolder = items.map((item) => item.webkitGetAsEntry()?.isDirectory);
  const files = [...(transfer?.files ?? [])].filter((_file, i) => !isFolder[i]);
  return { files, hasFolder: isFolder.includes(true) };
}

/** Whether the dragged data contains a file. Its content is unknown until it is dropped. */
export const carriesFile = (transfer: DataTransfer | null): boolean | undefined =>
  transfer?.types.includes("Files");
