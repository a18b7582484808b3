/**
 * Steps from each version of the format to the next, without gaps: `MIGRATIONS[k]` turns version
 * k + 1 into version k + 2. Version 1 is the present one, so the list is empty; the first change
 * of the format adds its first entry, and `SNAPSHOT_FORMAT` names the new version.
 */
export type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

export const MIGRATIONS: readonly Migration[] = [];
export const NEWEST_VERSION = MIGRATIONS.length + 1;

/** The version a file claims, or null where it claims to be no snapshot of ours. */
export function versionOf(format: unknown): number | null {
  const match =
    typeof format === 'string' ? /^frenemy-snapshot\/([1-9]\d{0,3})$/.exec(format) : null;
  return match ? Number(match[1]) : null;
}

export function migrate(
  old: Record<string, unknown>,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Record<string, unknown> {
  const moved = migrations.slice(version - 1).reduce((file, step) => step(file), old);
  return {...moved, format: `frenemy-snapshot/${migrations.length + 1}`};
}
