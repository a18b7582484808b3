/** Words of the tours: the player, and the facts about a view. */
import type {Fact, FactFigure} from '../../core/tour/fact';
import {withParticle} from '../../words/particle';
import type {Names} from '../../words/names';
import type {Text} from './text';

/** What a sentence is made of: numbers as text by name, companies in the fact's order. */
interface Parts {
  readonly f: Readonly<Record<string, string>>;
  readonly c: readonly string[];
  readonly goods: string;
}
type Say = (p: Parts) => readonly [title: string, text: string];
const join = (word: string | undefined, p: Parameters<typeof withParticle>[1]) =>
  withParticle(word ?? '', p);

const en = {
  region: (name: string) => `Tour: ${name}`,
  step: (at: number, of: number) => `${at} of ${of}`,
  back: 'Back',
  next: 'Next',
  end: 'End tour',
  copy: 'Copy as text',
  save: 'Download',
  copied: 'Copied.',
  notCopied: 'Copying is blocked here: use Download.',
  estimated: 'Includes estimates of the model.',
  more: (n: number) => `and ${n} more`,
  restores: 'Ending the tour brings back your own experiment.',
  kinds: {
    'hardest-hit': ({f, c}) => [
      `${c[0]} is hit hardest`,
      `${c[0]} loses ${f['lost']}, the most of ${f['hit']} companies hit${c[1] ? `; most of it through ${c[1]}` : ''}.`,
    ],
    'first-to-fail': ({f, c}) => [
      `${c[0]} is the first to fail`,
      `It fails in round ${f['round']}${c[1] ? `, mainly through ${c[1]}` : ''}; ${f['fallen']} fail in all.`,
    ],
    'hit-without-tie': ({f, c}) => [
      'Hit without a direct tie',
      `${f['companies']} of ${f['ofHit']} companies hit have no tie to where it began; ${c[0]} loses most of them, ${f['lost']}${c[1] ? `, through ${c[1]}` : ''}.`,
    ],
    'money-loop': ({f, c}) => [
      `Money that goes round: ${c.join(' → ')} → ${c[0]}`,
      `${c[0]} commits ${f['payment1'] ?? 'an undisclosed amount'} to ${c[1]} for goods; ${c[1]} gives ${f['payment2'] ?? 'an undisclosed amount'} to ${c[2] ?? c[0]}${c[2] ? `, which gives ${f['payment3'] ?? 'an undisclosed amount'} to ${c[0]}` : ''}.`,
    ],
    'largest-tie': ({f, c}) => [
      `The largest tie: ${f['money']}`,
      `${c[0]} commits ${f['money']} to ${c[1]}, ${f['ofAll']} of all disclosed money in view.`,
    ],
    'partner-and-rival': ({f, c}) => [
      `${c[0]} and ${c[1]}: partners and rivals`,
      `They compete and have ${f['ties']} ties of business${f['money'] ? ` worth ${f['money']}` : ''}, the most of ${f['pairs']} such pairs.`,
    ],
    'busiest-company': ({f, c}) => [
      `${c[0]} is where the money meets`,
      `${f['out']} is committed by it and ${f['in']} to it, on ${f['ties']} ties: ${f['ofAll']} of all disclosed money in view.`,
    ],
    'not-firm': ({f}) => [
      `${f['notPaid']} of the announced money is not paid`,
      `Of ${f['announced']} announced by this date ${f['binding']} binds and ${f['paid']} is known to be paid.`,
    ],
    'newest-ties': ({f, c}) => [
      `New in ${f['days']} days: ${f['ties']} ties`,
      f['money']
        ? `${f['priced']} of them state an amount, ${f['money']} together; the largest is ${c[0]} to ${c[1]}, ${f['largest']}.`
        : 'None of them states an amount.',
    ],
    'shared-supplier': ({f, c, goods}) => [
      `${c[0]} supplies nearly everybody with ${goods}`,
      `${f['buyers']} of ${f['ofBuyers']} buyers of ${goods} in view buy from ${c[0]}.`,
    ],
    'concentrated-seller': ({f, c}) => [
      `${c[0]} depends on one customer`,
      `${f['ofRevenue']} of its revenue hangs on ${c[1]}.`,
    ],
    undisclosed: ({f}) => [
      `${f['ofAll']} of the ties state no amount`,
      `${f['ties']} of ${f['ofTies']} ties in view have no disclosed amount on this basis: sums are lower bounds.`,
    ],
  } as Readonly<Record<Fact['kind'], Say>>,
};

const ko: typeof en = {
  region: (name) => `둘러보기: ${name}`,
  step: (at, of) => `${of} 중 ${at}`,
  back: '이전',
  next: '다음',
  end: '끝내기',
  copy: '글로 복사',
  save: '내려받기',
  copied: '복사했습니다.',
  notCopied: '여기서는 복사할 수 없습니다. 내려받기를 이용해 주세요.',
  estimated: '모형의 추정이 들어 있습니다.',
  more: (n) => `외 ${n}건`,
  restores: '끝내면 보던 실험으로 돌아갑니다.',
  kinds: {
    'hardest-hit': ({f, c}) => [
      `가장 큰 타격은 ${c[0]}`,
      `타격을 받은 기업 ${f['hit']}곳 가운데 ${join(c[0], '이/가')} ${join(f['lost'], '을/를')} 잃어 손실이 가장 큽니다.${c[1] ? ` 가장 큰 경로는 ${c[1]}입니다.` : ''}`,
    ],
    'first-to-fail': ({f, c}) => [
      `가장 먼저 무너지는 곳은 ${c[0]}`,
      `${f['round']}라운드에 무너집니다.${c[1] ? ` 가장 큰 경로는 ${c[1]}입니다.` : ''} 모두 ${f['fallen']}곳이 무너집니다.`,
    ],
    'hit-without-tie': ({f, c}) => [
      '직접 관계가 없어도 받는 타격',
      `타격을 받은 ${f['ofHit']}곳 가운데 ${f['companies']}곳은 처음 무너진 곳과 직접 관계가 없습니다. 그중 ${c[0]}의 손실이 ${join(f['lost'], '으로/로')} 가장 큽니다.`,
    ],
    'money-loop': ({f, c}) => [
      `돌고 도는 돈: ${c.join(' → ')} → ${c[0]}`,
      `${join(c[0], '은/는')} ${c[1]}에서 ${f['payment1'] ?? '미공개 금액'}어치를 사고, ${join(c[1], '은/는')} ${c[2] ?? c[0]}에 ${join(f['payment2'] ?? '미공개 금액', '을/를')} 댑니다.${c[2] ? ` ${join(c[2], '은/는')} 다시 ${c[0]}에 ${join(f['payment3'] ?? '미공개 금액', '을/를')} 댑니다.` : ''}`,
    ],
    'largest-tie': ({f, c}) => [
      `가장 큰 관계: ${f['money']}`,
      `${join(c[0], '이/가')} ${c[1]}에 ${join(f['money'], '을/를')} 약속했습니다. 화면에 보이는 공개 금액의 ${f['ofAll']}입니다.`,
    ],
    'partner-and-rival': ({f, c}) => [
      `${join(c[0], '와/과')} ${c[1]}: 협력하며 경쟁하는 사이`,
      `서로 경쟁하면서도 거래 관계가 ${f['ties']}건${f['money'] ? `, 금액으로 ${f['money']}` : ''}입니다. 이런 사이 ${f['pairs']}쌍 가운데 가장 큽니다.`,
    ],
    'busiest-company': ({f, c}) => [
      `돈이 모이는 곳, ${c[0]}`,
      `관계 ${f['ties']}건으로 ${join(f['out'], '을/를')} 내주기로 하고 ${join(f['in'], '을/를')} 받기로 했습니다. 공개 금액의 ${f['ofAll']}입니다.`,
    ],
    'not-firm': ({f}) => [
      `발표된 돈의 ${join(f['notPaid'], '은/는')} 아직 집행 전`,
      `이 날짜까지 발표된 ${f['announced']} 가운데 ${join(f['binding'], '이/가')} 구속력이 있고, 집행이 확인된 돈은 ${f['paid']}입니다.`,
    ],
    'newest-ties': ({f, c}) => [
      `최근 ${f['days']}일의 새 관계 ${f['ties']}건`,
      f['money']
        ? `금액이 공개된 ${f['priced']}건은 모두 ${f['money']}입니다. 가장 큰 것은 ${join(c[0], '이/가')} ${c[1]}에 내는 ${f['largest']}입니다.`
        : '금액이 공개된 것은 없습니다.',
    ],
    'shared-supplier': ({f, c, goods}) => [
      `${goods} 공급은 ${c[0]}에 몰려 있습니다`,
      `화면에 보이는 구매 기업 ${f['ofBuyers']}곳 가운데 ${f['buyers']}곳이 ${c[0]}에서 삽니다.`,
    ],
    'concentrated-seller': ({f, c}) => [
      `한 고객에 의존하는 ${c[0]}`,
      `매출의 ${join(f['ofRevenue'], '이/가')} ${c[1]}에 달려 있습니다.`,
    ],
    undisclosed: ({f}) => [
      `관계의 ${join(f['ofAll'], '은/는')} 금액 미공개`,
      `관계 ${f['ofTies']}건 가운데 ${f['ties']}건은 이 기준의 금액이 공개되지 않았습니다. 합계는 하한입니다.`,
    ],
  },
};

export const tourText = {en, ko};

export function factInWords(fact: Fact, names: Names, {language, words, format}: Text) {
  const written = ({value, unit}: FactFigure): string =>
    unit === 'share'
      ? format.percent(value)
      : unit === 'usd' || unit === 'usd-a-year'
        ? format.money(value)
        : String(value);
  const f = Object.fromEntries(Object.entries(fact.figures).map(([k, v]) => [k, written(v)]));
  const goods = fact.inputClass ? words.classes[fact.inputClass] : '';
  const t = tourText[language];
  const [title, text] = t.kinds[fact.kind]({f, c: fact.companies.map(names.company), goods});
  return {title, text: fact.isEstimated ? `${text} ${t.estimated}` : text};
}
