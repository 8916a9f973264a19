// Hands bytes to the person as a file, the way that works in every browser.

export function saveFile(bytes: Uint8Array, name: string, type: string): void {
  // Whatever came through the worker's messages lies in an ordinary buffer.
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
