// TypeScript has this only in its library for workers, which cannot be combined with the one for pages.
// https://developer.mozilla.org/docs/Web/API/FileSystemSyncAccessHandle
interface FileSystemSyncAccessHandle {
  /** Returns the number of bytes written. `at` in bytes. */
  write(bytes: ArrayBuffer | ArrayBufferView<ArrayBuffer>, options: { readonly at: number }): number;
  truncate(bytes: number): void;
  flush(): void;
  close(): void;
}

interface FileSystemFileHandle {
  /** Only in workers. */
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>;
}
