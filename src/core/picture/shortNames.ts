/**
 * Names fit for the map: without what stands in brackets and without words that any company may end
 * on, as long as no two companies come to share one; cut at a word where still longer than `longest`.
 */
const LONGEST = 22;
const GENERIC =
  /\s+(Group|Holdings|Technolog(y|ies)|Systems|Platforms|(Asset|Global) Management|(Banking )?Corporation)$/;

export function shortNames<Id>(
  names: readonly (readonly [Id, string])[],
  longest: number = LONGEST,
): Map<Id, string> {
  const bare = new Map(names.map(([id, name]) => [id, shorten(name)]));
  const uses = new Map<string, number>();
  for (const name of bare.values()) uses.set(name, (uses.get(name) ?? 0) + 1);
  return new Map(
    names.map(([id, name]) => {
      const short = bare.get(id)!;
      return [id, cut(uses.get(short) === 1 ? short : withoutBrackets(name), longest)];
    }),
  );
}

const withoutBrackets = (name: string): string => name.replace(/\s*\([^)]*\)/g, '').trim() || name;

function shorten(name: string): string {
  const bare = withoutBrackets(name);
  const short = bare.replace(GENERIC, '');
  return short.length >= 3 ? short : bare;
}

function cut(name: string, longest: number): string {
  if (name.length <= longest) return name;
  const head = name.slice(0, longest);
  const space = head.lastIndexOf(' ');
  return `${space > longest / 2 ? head.slice(0, space) : head.slice(0, -1)}…`;
}
