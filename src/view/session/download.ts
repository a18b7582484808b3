/** Hands a file to the browser's downloads at once. */
export function download(name: string, content: Blob | string, type = 'application/json'): void {
  const blob = content instanceof Blob ? content : new Blob([content], {type});
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000); // Safari reads it late
}
