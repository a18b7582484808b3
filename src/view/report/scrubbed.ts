/**
 * Takes out of the words of an error what is nobody's business: where the app lies (a folder may bear a
 * name, an address a whole question), the text of a file that was not JSON, and words of own data.
 */
export function scrubbed(text: string, secrets: readonly string[] = []): string {
  const plain = text
    .replace(/blob:[^\s)'"]*/g, (address) => `blob:…${placeIn(address)}`)
    .replace(/(?:https?|file):\/\/[^\s)'"]*/g, (address) => lastOf(address))
    .replace(/data:[\w/+.-]+[;,][^\s)'"]*/g, 'data:…')
    .replace(/(?:[A-Za-z]:\\|\/(?:home|Users)\/)[^\s)'":]*/g, '…')
    .replace(/(?:\.\.\.)?"[\s\S]*"(?:\.\.\.)? is not valid JSON/g, '"…" is not valid JSON');
  return withoutWords(plain, secrets);
}

/** `assets/index-1a2b.js:1:20` keeps its last part, without question and anchor. */
function lastOf(address: string): string {
  const place = placeIn(address);
  const path = address.slice(0, address.length - place.length).replace(/[?#][\s\S]*$/, '');
  return `…/${path.slice(path.lastIndexOf('/') + 1)}${place}`;
}
const placeIn = (address: string): string => /(?::\d+){1,2}$/.exec(address)?.[0] ?? '';

/** Whole words alone, the longest first: each is numbered, so that what is the same can be seen to be. */
export function withoutWords(text: string, secrets: readonly string[]): string {
  if (secrets.length === 0) return text;
  const numbers = new Map(secrets.map((secret, i) => [secret, i + 1]));
  const longest = [...numbers.keys()].toSorted((a, b) => b.length - a.length);
  const any = longest.map((secret) => secret.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${any})(?![\\p{L}\\p{N}_-])`, 'gu');
  return text.replace(whole, (found) => `(own ${numbers.get(found)})`);
}
