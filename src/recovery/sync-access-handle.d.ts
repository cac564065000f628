// TypeScript knows this only in its library for workers, which cannot be used beside the one for pages.
// https://developer.mozilla.org/docs/Web/API/FileSystemSyncAccessHandle
interface FileSystemSyncAccessHandle {
  /** Both in bytes. Returns how many bytes were written. */
  write(bytes: ArrayBuffer | ArrayBufferView<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(bytes: number): void;
  flush(): void;
  close(): void;
}

interface FileSystemFileHandle {
  /** Only in workers. */
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}
