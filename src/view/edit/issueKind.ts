/**
 * What the door of the data says of a field, as one of the sentences of the form. The door alone decides;
 * this only finds the words. Null: in the words of the door.
 */
import type {DraftIssue} from '../../core/exchange/draftChanges';
import type {IssueKind} from '../text/editFormText';

const SAID: readonly (readonly [RegExp, IssueKind])[] = [
  [/^must not be empty/, 'empty'],
  [/^must be YYYY/, 'date'],
  [/^no such day/, 'noSuchDay'],
  [/^must be 0 or more/, 'negative'],
  [/^low ≤ likely ≤ high/, 'order'],
  [/^must be an ISO 3166/, 'country'],
  [/^a company cannot be tied to itself/, 'self'],
  [/^needs a date/, 'needsDate'],
  [/^needs at least one piece of evidence/, 'needsEvidence'],
  [/^must be an http/, 'address'],
  [/^must be a ledger reference/, 'ref'],
  [/^must be a source id/, 'source'],
  [/^no source /, 'source'],
  [/^binding exceeds announced/, 'binding'],
  [/^paid exceeds binding/, 'paid'],
  [/^starts \(/, 'backwards'],
  [/^stands more than once/, 'repeated'],
  [/^must read type:from:to/, 'unknown'],
  [/^no (tie|company) /, 'unknown'],
];

export function issueKind({path, message}: DraftIssue): IssueKind | null {
  const field = path.replace(/^.*\.(fresh|\d+)\./, '');
  if (/^(from|to)$/.test(field) && /slug|^no company/.test(message)) return 'company';
  if (/slug/.test(message)) return 'slug';
  const said = SAID.find(([pattern]) => pattern.test(message));
  if (said) return said[1];
  if (/Expected (number|finite)/.test(message))
    return field.startsWith('amountUsd') ? 'amount' : 'number';
  if (field === 'stakePct') return 'percent';
  return /Expected/.test(message) ? 'choose' : null;
}
