/** Hands a file to the browser's downloads. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the address by the next turn; keeping it would keep the whole file in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
