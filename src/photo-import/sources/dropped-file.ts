/** What was dropped or pasted: its files in order, without folders, and whether there was a folder. */
type Dropped = { readonly files: readonly File[]; readonly hasFolder: boolean };

/** No file and no folder where the browser offers text or a link, which it does in the same way. */
export function droppedFiles(transfer: DataTransfer | null): Dropped {
  // The files come in the order of the items that are files.
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const isFolder = items.map((item) => item.webkitGetAsEntry()?.isDirectory ?? false);
  const files = [...(transfer?.files ?? [])].filter((_file, i) => !isFolder[i]);
  return { files, hasFolder: isFolder.includes(true) };
}

/** Whether what is being dragged over the page holds a file. Its content is not known before it is dropped. */
export function carriesFile(transfer: DataTransfer | null): boolean {
  return transfer?.types.includes("Files") ?? false;
}
