import type { Page } from "playwright";

/** The files in the origin's private storage: how long each is, and whether it is whole. */
export function stored(
  from: Page,
): Promise<readonly { readonly bytes: number; readonly isWhole: boolean }[]> {
  return from.evaluate(async () => {
    const found: { bytes: number; isWhole: boolean }[] = [];
    const look = async (folder: FileSystemDirectoryHandle) => {
      for await (const handle of folder.values()) {
        if (handle instanceof FileSystemDirectoryHandle) await look(handle);
        else if (handle instanceof FileSystemFileHandle) {
          // It may just be deleted.
          const file = await handle.getFile().catch(() => null);
          const head = file && (await file.slice(0, 8).arrayBuffer());
          // One that was just begun is empty.
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
