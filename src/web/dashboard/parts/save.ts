/** Gives the reader a file to keep. */
export function saveFile(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser takes the file after the click has been.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
