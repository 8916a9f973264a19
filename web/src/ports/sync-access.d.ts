// Handles that only workers have; the DOM library that the page is checked against leaves them out.

interface FileSystemSyncAccessHandle {
  read(buffer: Uint8Array, options?: { readonly at?: number }): number
  write(buffer: Uint8Array, options?: { readonly at?: number }): number
  truncate(size: number): void
  getSize(): number
  flush(): void
  close(): void
}

interface FileSystemFileHandle {
  createSyncAccessHandle(): Promise<FileSystemSyncAccessHandle>
}
