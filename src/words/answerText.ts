/** The outcome of a scenario in one sentence, from its parts. */
import {withParticle} from './particle';

/** What was asked: companies that fail or lose a part, ties that are cut or reduced. */
export type Cause =
  | {readonly kind: 'fails'; readonly name: string}
  | {readonly kind: 'loses'; readonly name: string; readonly percent: string}
  | {readonly kind: 'cut'; readonly pair: string}
  | {readonly kind: 'reduced'; readonly pair: string; readonly percent: string};

export interface Answer {
  readonly causes: readonly Cause[];
  readonly hit: number;
  /** Names of those that fail with it, hardest hit first. */
  readonly failed: readonly string[];
  readonly worst: {readonly name: string; readonly percent: string} | null;
}

const en = ({causes, hit, failed, worst}: Answer): string => {
  const ifs = listEn(
    causes.map((c) => {
      if (c.kind === 'fails') return `${c.name} fails`;
      if (c.kind === 'loses') return `${c.name} loses ${c.percent}`;
      return c.kind === 'cut' ? `${c.pair} is cut` : `${c.pair} shrinks by ${c.percent}`;
    }),
  );
  if (hit === 0 || worst === null) return `If ${ifs}, no other company is visibly hit.`;
  const count = hit === 1 ? '1 company is hit' : `${hit} companies are hit`;
  if (failed.length > 0) {
    const verb = failed.length === 1 ? 'falls too' : 'fall too';
    return `If ${ifs}, ${count} and ${listEn(failed.slice(0, 3), failed.length)} ${verb}.`;
  }
  return `If ${ifs}, ${count}, ${worst.name} hardest (${worst.percent}); none of them falls.`;
};

/** `A`, `A and B`, `A, B and C`, `A, B, C and 4 more`. */
function listEn(items: readonly string[], of = items.length): string {
  const more = of - items.length;
  const parts = more > 0 ? [...items, `${more} more`] : items;
  return parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const ko: typeof en = ({causes, hit, failed, worst}) => {
  const last = causes.length - 1;
  const ifs = causes
    .map((c, i) => {
      const end = (stop: string, go: string) => (i === last ? stop : go);
      if (c.kind === 'fails')
        return `${withParticle(c.name, '이/가')} ${end('무너지면', '무너지고')}`;
      if (c.kind === 'loses')
        return `${withParticle(c.name, '이/가')} ${withParticle(c.percent, '을/를')} ${end('잃으면', '잃고')}`;
      if (c.kind === 'cut') return `${c.pair} 관계가 ${end('끊기면', '끊기고')}`;
      return `${c.pair} 관계가 ${c.percent} ${end('줄면', '줄고')}`;
    })
    .join(' ');
  if (hit === 0 || worst === null) return `${ifs} 눈에 띄게 타격을 받는 다른 기업은 없습니다.`;
  const count = `기업 ${hit}곳이 타격을 받`;
  if (failed.length > 0) {
    const names = failed.slice(0, 3).join(', ');
    const more = failed.length > 3 ? ` 등 ${failed.length}곳` : '';
    return `${ifs} ${count}고, ${withParticle(names + more, '이/가')} 함께 무너집니다.`;
  }
  return `${ifs} ${count}습니다. ${withParticle(worst.name, '이/가')} ${withParticle(worst.percent, '으로/로')} 가장 크지만, 함께 무너지는 곳은 없습니다.`;
};

export const answerText = {en, ko};
