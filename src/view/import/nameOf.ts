/** What data are called that come from these files, before the reader says otherwise. */
export const nameOf = (files: readonly string[]): string =>
  [...new Set(files.map((file) => file.replace(/, [^,]*$/, '').replace(/\.\w{2,8}$/, '')))].join(
    ' + ',
  );
