/** The map in words: what a screen reader says of a company and of a tie. */
import type {Company, CompanyId} from '../../core/dataset/schema';
import type {WebTie} from '../../core/graph/web';
import {isUndirected} from '../../core/picture/measure';
import {mapText} from '../text/mapText';
import type {Text} from '../text/text';

interface Condition {
  readonly distress: number;
  readonly isFailed: boolean;
}

/** Its `ties` come largest first: `Nvidia, chip maker, 64 ties, largest to OpenAI, $30 bn; distress 42 %` */
export function sayCompany(
  {id, name, kind}: Company,
  ties: readonly WebTie[],
  nameOf: (id: CompanyId) => string,
  {distress, isFailed}: Condition,
  {language, words, format}: Text,
): string {
  const t = mapText[language];
  const parts = [
    name[language],
    inSentence(words.kinds[kind]),
    t.tieCount(ties.length, format.count(ties.length)),
  ];
  const largest = ties[0];
  if (largest) {
    const amount = largest.amountUsd === null ? null : format.money(largest.amountUsd);
    const {from, to} = largest.tie;
    parts.push(from === id ? t.largestTo(nameOf(to), amount) : t.largestFrom(nameOf(from), amount));
  }
  const condition = [
    ...(distress > 0 ? [t.distress(format.percent(distress))] : []),
    ...(isFailed ? [t.hasFailed] : []),
  ];
  return [parts.join(', '), ...condition].join('; ');
}

/** `Cloud: Oracle to OpenAI, $300 bn, binding` */
export function sayTie(
  {tie, amountUsd, certainty}: WebTie,
  nameOf: (id: CompanyId) => string,
  {language, words, format}: Text,
): string {
  const t = mapText[language];
  const type = words.types[tie.type];
  const [from, to] = [nameOf(tie.from), nameOf(tie.to)];
  if (isUndirected(tie)) return t.pair(type, from, to);
  const amount = amountUsd === null ? null : format.money(amountUsd);
  return t.tie(type, from, to, amount, inSentence(words.certainties[certainty]));
}

/** Chip maker → chip maker, but AI lab stays: a term inside a sentence. */
const inSentence = (term: string): string =>
  /^\p{Lu}\p{Ll}/u.test(term) ? term[0]!.toLowerCase() + term.slice(1) : term;
