import {describe, expect, it} from 'vitest';
import type {Basis, Tie} from '../../../src/core/dataset/schema';
import {findAssumption, findByCompany} from '../../../src/core/exposure/assumption';
import {buildEconomy, countedOnce} from '../../../src/core/exposure/economy';
import {latestShare} from '../../../src/core/exposure/statedShare';
import {buildWeb} from '../../../src/core/graph/web';
import {firstDay} from '../../../src/core/lib/day';
import {
  amounts,
  assumptions,
  company,
  customerShare,
  dataset,
  tie,
  tieId,
} from '../../fixtures/tinyDataset';

const companies = [
  company('lab', 'ai-lab'),
  company('cloud', 'hyperscaler'),
  company('fund', 'investor'),
];
const counted = (ties: readonly Tie[], basis: Basis = 'announced') =>
  countedOnce(
    buildWeb(dataset({companies, ties: [...ties]}), {asOf: '2026-07-01', inForce: false, basis}),
  ).map(({tie: t}) => t.id as string);
const CLOUD = 'cloud:cloud:lab';
const PART = 'cloud:cloud:lab:2';
const overlapping = (name: string, ids: readonly string[], more: Partial<Tie> = {}) =>
  tie(name, {overlaps: ids.map(tieId), amountUsd: amounts(5, 5), ...more});

describe('one money, one tie', () => {
  it('a tie that carries the money of another does not count beside it', () => {
    expect(counted([overlapping('investment:fund:lab', [CLOUD]), tie(CLOUD)])).toEqual([CLOUD]);
  });

  it('but counts where the other is not in the web', () => {
    const other = tie(CLOUD, {status: 'letter-of-intent'});
    const ties = [overlapping('investment:fund:lab', [CLOUD]), other];
    expect(counted(ties, 'binding')).toEqual(['investment:fund:lab']);
    expect(counted(ties, 'announced')).toEqual([CLOUD]);
  });

  it('of two between the same companies the one with an amount stands for both', () => {
    const silent = tie(CLOUD);
    expect(counted([overlapping(PART, [CLOUD]), silent])).toEqual([PART]);
    const priced = tie(CLOUD, {amountUsd: amounts(9, 9)});
    expect(counted([overlapping(PART, [CLOUD]), priced])).toEqual([CLOUD]);
    const neither = overlapping(PART, [CLOUD], {amountUsd: amounts(null)});
    expect(counted([neither, silent])).toEqual([CLOUD]);
  });

  it('in a chain the last one counts, in any order', () => {
    const [a, b, c] = ['cloud:cloud:lab:3', PART, CLOUD] as const;
    const chain = [overlapping(a, [b]), overlapping(b, [c]), tie(c, {amountUsd: amounts(9, 9)})];
    expect(counted(chain)).toEqual([c]);
    expect(counted(chain.toReversed())).toEqual([c]);
  });

  it('does not vanish where two name each other', () => {
    const [a, b] = [overlapping(CLOUD, [PART]), overlapping(PART, [CLOUD])];
    expect(counted([a, b])).toHaveLength(1);
    expect(counted([b, a])).toHaveLength(1);
  });

  it('enters supply, demand and claims once', () => {
    const first = {
      inputClass: 'compute',
      amountPeriod: 'annual',
      start: '2020',
      end: '2040',
    } as const;
    const economy = buildEconomy(
      dataset({
        companies,
        ties: [
          tie(CLOUD, {...first, amountUsd: amounts(30, 30)}),
          overlapping(PART, [CLOUD], {...first, amountUsd: amounts(10, 10)}),
        ],
      }),
      {asOf: '2026-07-01', inForce: false, basis: 'binding'},
      {horizon: 12, contributionMargin: null, lossGivenDefault: null, essentiality: {}},
    );
    expect(economy.dependencies.map((d) => [d.channel, d.ties])).toEqual([
      ['supply', [CLOUD]],
      ['demand', [CLOUD]],
    ]);
    expect(economy.sizes[1]!.usd).toBe(30);
  });
});

describe('the contribution margin', () => {
  const marginOf = (contributionMargin: number | null) =>
    buildEconomy(
      dataset({companies, ties: []}),
      {asOf: '2026-07-01', inForce: false, basis: 'binding'},
      {horizon: 12, contributionMargin, lossGivenDefault: null, essentiality: {}},
    ).contributionMargin;

  it('is that of the kind, or the one that was set for all', () => {
    expect(marginOf(null).map((t) => t.value)).toEqual([0.55, 0.46, 0.52]);
    expect(marginOf(0.33).map((t) => [t.value, t.rule])).toEqual(
      Array(3).fill([0.33, 'parameter']),
    );
    expect(marginOf(0)[0]!.value).toBe(0);
  });
});

describe('an assumption', () => {
  const lab = companies[0]!;
  const table = assumptions({'lab:compute': 0.1, 'ai-lab:compute': 0.2, '*:compute': 0.3});
  const {'lab:compute': _, ...ofKind} = table;
  const {'ai-lab:compute': __, ...ofAll} = ofKind;

  it('of the company goes before that of its kind, that before the one for all', () => {
    const find = (of: typeof table) => findAssumption('reach', of, lab, 'compute');
    expect(find(table)).toEqual({
      value: 0.1,
      rule: 'reach lab:compute',
      reason: 'because of 0.1',
    });
    expect(find(ofKind)).toMatchObject({value: 0.2, rule: 'reach ai-lab:compute'});
    expect(find(ofAll)).toMatchObject({value: 0.3, rule: 'reach *:compute'});
    expect(findAssumption('reach', table, lab, 'power')).toBeUndefined();
  });

  it('that is left open is passed over', () => {
    const open = {...table, 'lab:compute': {value: null, reason: 'open'}};
    expect(findAssumption('reach', open, lab, 'compute')!.value).toBe(0.2);
  });

  it('may be 0: that is a value', () => {
    const zero = {...table, ...assumptions({'lab:compute': 0})};
    expect(findAssumption('reach', zero, lab, 'compute')!.value).toBe(0);
  });

  it('by company alone reads id, kind, star', () => {
    expect(findByCompany('x', assumptions({'ai-lab': 0.4, '*': 0.5}), lab)!.value).toBe(0.4);
    expect(findByCompany('x', assumptions({'*': 0.5}), lab)!.value).toBe(0.5);
  });
});

describe('the share that holds at a date', () => {
  const at = (date: string, ...shares: Parameters<typeof latestShare>[0]) =>
    latestShare(shares, firstDay(date))?.share;
  const old = customerShare('a', 'b', 0.1, '2025-03-31');
  const newer = customerShare('a', 'b', 0.2, '2025-06-30');

  it('is the newest by then, that day included', () => {
    expect(at('2025-06-30', newer, old)).toBe(0.2);
    expect(at('2025-06-29', newer, old)).toBe(0.1);
    expect(at('2025-03-30', newer, old)).toBeUndefined();
  });

  it('of equal dates is the better founded, then the first listed', () => {
    const by = (method: typeof old.method, share: number) => ({...newer, method, share});
    expect(at('2026-01-01', by('upper-bound', 0.5), by('computed', 0.3), by('estimate', 0.4))).toBe(
      0.3,
    );
    expect(at('2026-01-01', by('wording', 0.6), by('stated', 0.2), by('computed', 0.3))).toBe(0.2);
    expect(at('2026-01-01', by('stated', 0.7), by('stated', 0.8))).toBe(0.7);
    expect(at('2026-01-01', {...old, method: 'stated'}, by('upper-bound', 0.9))).toBe(0.9);
  });
});
