/** Filter, fade and focus in words, as a caption and the row of what is asked name them. */
import type {Conditions} from '../core/explore/conditions';

const en = {
  short: {
    statuses: 'Status',
    types: 'Type',
    confidences: 'Confidence',
    amountUsd: 'Amount',
    announced: 'Announced',
    kinds: 'Kind',
    countries: 'Country',
    between: 'Path',
    core: 'Core',
  } as Readonly<Record<keyof Conditions, string>>,
  notStated: '— not stated',
  orUnstated: 'or not stated',
  onlyStated: 'stated',
  anyValue: 'Any',
  valueFrom: (low: string) => `from ${low}`,
  valueTo: (high: string) => `up to ${high}`,
  valueRange: (low: string, high: string) => `${low} to ${high}`,
  coreOf: (k: number) => `${k} or more partners each`,
  others: (n: number) => `+${n}`,
  pathOf: (a: string, b: string, slack: number) =>
    `${a} to ${b}${slack === 0 ? '' : slack === 1 ? ', one tie longer too' : `, ${slack} ties longer too`}`,
  focusOf: (name: string, steps: number) =>
    steps === 1 ? `${name} and its partners` : `within ${steps} ties of ${name}`,
  caption: {
    filter: (what: string) => `Filtered: ${what}.`,
    fade: (what: string) => `Faded except: ${what}.`,
    focus: (what: string) => `Focus: ${what}.`,
  },
};

const ko: typeof en = {
  short: {
    statuses: '상태',
    types: '유형',
    confidences: '신뢰도',
    amountUsd: '금액',
    announced: '발표일',
    kinds: '종류',
    countries: '국가',
    between: '경로',
    core: '핵심',
  },
  notStated: '— 미기재',
  orUnstated: '미기재 포함',
  onlyStated: '기재된 것만',
  anyValue: '전체',
  valueFrom: (low) => `${low}부터`,
  valueTo: (high) => `${high}까지`,
  valueRange: (low, high) => `${low} – ${high}`,
  coreOf: (k) => `상대 ${k}곳 이상`,
  others: (n) => `외 ${n}`,
  pathOf: (a, b, slack) => `${a}–${b}${slack === 0 ? '' : `, ${slack}단계 더`}`,
  focusOf: (name, steps) => `${name}에서 ${steps}단계 이내`,
  caption: {
    filter: (what) => `필터: ${what}.`,
    fade: (what) => `흐리게 하지 않은 것: ${what}.`,
    focus: (what) => `초점: ${what}.`,
  },
};

export const conditionText = {en, ko};
