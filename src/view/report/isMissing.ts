/** What browsers say where a module or its style sheet cannot be fetched. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|Importing a module script failed|preload CSS/i.test(error.message);
