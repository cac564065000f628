import type { Page } from "playwright";

/** The files in the origin's private storage: their sizes, and whether each has been stored completely. */
export function stored(
  from: Page,
): Promise<readonly { readonly bytes: number; readonly isWhole: boolean }[]> {
  return from.evaluate(async () => {
    const found: { bytes: number; isWhole: boolean }[] = [];
    const look = async (folder: FileSystemDirectoryHandle) => {
      for await (const handle of folder.values()) {
        if (handle instanceof FileSystemDirectoryHandle) await look(handle);
        else if (handle instanceof FileSystemFileHandle) {
          // It may just have been deleted.
          const file = await handle.getFile().catch(() => null);
          const head = file && (await file.slice(0, 8).arrayBuffer());
          // A file that has only just been created is empty.
          if (head)
            found.push({
              bytes: file.size,
              isWhole: head.byteLength === 8 && new Float64Array(head)[0] !== 0,
            });
        }
      }
    };
    await look(await navigator.storage.getDirectory());
    return found;
  });
}
