import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import {BASES, type Dataset, type Tie} from '../../../src/core/dataset/schema';
import {runScenario} from '../../../src/core/scenario/runScenario';
import {emptyScenario, type Scenario} from '../../../src/core/scenario/scenario';
import type {Fact, FactKind} from '../../../src/core/tour/fact';
import {everyFact, facts} from '../../../src/core/tour/facts';
import {
  amounts,
  company,
  customerShare,
  dataset,
  figure,
  id,
  tie,
  tieId,
} from '../../fixtures/tinyDataset';

const parsed = parseDataset(readDataFolder('data'));
if (!parsed.ok) throw new Error('the data are broken');
const data: Dataset = parsed.value;

const other = 'w002' as Tie['evidence'][number]['source'];
/** Six companies, every amount different; the date is the last day of June 2026. */
const tiny = dataset({
  companies: [
    company('chip', 'chipmaker'),
    company('cloud', 'hyperscaler'),
    company('lab', 'ai-lab'),
    company('rival', 'ai-lab'),
    company('bank', 'lender'),
    company('far', 'device-maker'),
  ],
  ties: [
    tie('chips:chip:cloud', {amountUsd: amounts(40, 31, 7), inputClass: 'accelerators'}),
    tie('chips:chip:lab', {amountUsd: amounts(13, 11), inputClass: 'accelerators'}),
    tie('chips:chip:rival', {inputClass: 'accelerators'}),
    tie('cloud:cloud:lab', {
      amountUsd: amounts(300, 230, 17),
      inputClass: 'compute',
      announced: '2026-05-02',
      evidence: [{source: other, says: 'Three hundred.'}],
    }),
    tie('investment:chip:lab', {amountUsd: amounts(100), status: 'letter-of-intent'}),
    tie('debt:bank:cloud', {amountUsd: amounts(19, 19, 5)}),
    tie('debt:bank:rival', {amountUsd: amounts(1e6, 1e6), instrument: 'guarantee'}),
    tie('cloud:cloud:rival', {amountUsd: amounts(7e5), amountPeriod: 'annual'}),
    tie('models:lab:cloud', {inputClass: 'models', announced: '2026-04-01'}),
    tie('cloud:cloud:far', {
      inputClass: 'compute',
      amountUsd: amounts(300, 230),
      overlaps: [tieId('cloud:cloud:lab')],
    }),
    tie('rivalry:cloud:lab'),
    tie('rivalry:lab:rival'),
  ],
  shares: [customerShare('cloud', 'lab', 0.37, '2025-12-31')],
  figures: [figure('cloud', 'revenue', 500, '2025-12-31', 'year')],
});
const view: Scenario = {...emptyScenario('2026-06-30'), basis: 'announced'};
const find = (kind: FactKind, scenario: Scenario = view, d: Dataset = tiny): Fact =>
  everyFact(d, scenario, null).find((f) => f.kind === kind)!;
const values = ({figures}: Fact) =>
  Object.fromEntries(Object.entries(figures).map(([name, f]) => [name, f.value]));

describe('facts about a small web, by hand', () => {
  // Counted once, over the term, no guarantee: 40 + 13 + 300 + 100 + 19.
  const total = 472;

  it('the largest tie pays 300 of 472', () => {
    const fact = find('largest-tie');
    expect(values(fact)).toEqual({money: 300, ofAll: 300 / total});
    expect(fact.companies).toEqual(['lab', 'cloud']); // the payer first
    expect(fact.ties).toEqual(['cloud:cloud:lab']);
    expect(fact.sources).toEqual(['w002']);
  });

  it('most money touches the lab: 313 out, 100 in', () => {
    const fact = find('busiest-company');
    expect(fact.companies).toEqual(['lab']);
    expect(values(fact)).toEqual({out: 313, in: 100, ofAll: 413 / total, ties: 3});
  });

  it('of 472 announced 291 bind and 29 are paid, on whatever basis', () => {
    for (const basis of BASES) {
      const fact = find('not-firm', {...view, basis});
      expect(values(fact)).toEqual({
        announced: total,
        binding: 31 + 11 + 230 + 19,
        paid: 7 + 17 + 5,
        notBinding: 1 - 291 / total,
        notPaid: 1 - 29 / total,
      });
    }
  });

  it('cloud and lab are partners and rivals on two ties, one of them priced', () => {
    const fact = find('partner-and-rival');
    expect(fact.companies).toEqual(['cloud', 'lab']);
    expect(values(fact)).toEqual({ties: 2, pairs: 1, money: 300});
    expect(fact.ties).toEqual(['cloud:cloud:lab', 'models:lab:cloud', 'rivalry:cloud:lab']);
  });

  it('three of three buyers of accelerators share one maker', () => {
    const fact = find('shared-supplier');
    expect(fact.companies).toEqual(['chip']);
    expect(fact.inputClass).toBe('accelerators');
    expect(values(fact)).toEqual({buyers: 3, ofBuyers: 3, ofClass: 1});
  });

  it('the lab pays 13 for chips to the one that gives it 100', () => {
    const fact = find('money-loop');
    expect(fact.companies).toEqual(['lab', 'chip']);
    expect(values(fact)).toEqual({companies: 2, payment1: 13, payment2: 100, bottleneck: 13});
    expect(fact.ties).toEqual(['chips:chip:lab', 'investment:chip:lab']);
  });

  it('without that stake the money takes three companies, or none', () => {
    const ties = [
      ...tiny.ties.filter((t) => t.type !== 'investment'),
      tie('investment:chip:bank', {amountUsd: amounts(23)}),
    ];
    const fact = find('money-loop', view, {...tiny, ties});
    // cloud pays chip 40, chip gives bank 23, bank lends cloud 19
    expect(fact.companies).toEqual(['cloud', 'chip', 'bank']);
    expect(values(fact)['bottleneck']).toBe(19);
    const without = {...tiny, ties: tiny.ties.filter((t) => t.type !== 'investment')};
    expect(find('money-loop', view, without)).toBeUndefined();
  });

  it('the newest are those announced after the first of April', () => {
    // 90 days before 30 June 2026 is 1 April: announced on it is no longer new
    const fact = find('newest-ties');
    expect(fact.ties).toEqual(['cloud:cloud:lab']);
    expect(values(fact)).toEqual({days: 90, ties: 1, priced: 1, money: 300, largest: 300});
  });

  it('the cloud takes 37 % of its revenue from one customer, as stated', () => {
    const fact = find('concentrated-seller');
    expect(fact.companies).toEqual(['cloud', 'lab']);
    expect(fact.figures['ofRevenue']).toEqual({value: 0.37, unit: 'share'});
    expect(fact.isEstimated).toBe(false);
  });

  it('two of nine ties state no amount', () => {
    const fact = find('undisclosed');
    expect(values(fact)).toEqual({ties: 2, ofTies: 9, ofAll: 2 / 9});
    expect(fact.ties).toEqual(['chips:chip:rival', 'models:lab:cloud']);
  });

  it.each<readonly [FactKind, base: number, part: number]>([
    ['money-loop', 0.6, 113 / total],
    ['largest-tie', 0.55, 300 / total],
    ['partner-and-rival', 0.5, 300 / total],
    ['busiest-company', 0.4, 413 / total],
    ['newest-ties', 0.35, 1 / 9],
    ['not-firm', 0.3, 1 - 291 / total],
    ['shared-supplier', 0.25, 1],
    ['concentrated-seller', 0.2, 0.37],
    ['undisclosed', 0.1, 2 / 9],
  ])('%s speaks from %f on, by its part of the whole', (kind, base, part) => {
    expect(find(kind).interest).toBeCloseTo(base + (1 - base) * part, 12);
  });

  it('on firmer bases, what is not firm is what is not paid', () => {
    for (const basis of ['binding', 'paid'] as const)
      expect(find('not-firm', {...view, basis}).interest).toBeCloseTo(
        0.3 + 0.7 * (1 - 29 / total),
        12,
      );
  });

  it('most money touches the one that takes in most, too', () => {
    const ties = [
      tie('chips:chip:cloud', {amountUsd: amounts(40)}),
      tie('chips:chip:lab', {amountUsd: amounts(13)}),
      tie('debt:bank:cloud', {amountUsd: amounts(7)}),
    ];
    const fact = find('busiest-company', view, {...tiny, ties});
    expect(fact.companies).toEqual(['chip']);
    expect(values(fact)).toEqual({out: 0, in: 53, ofAll: 53 / 60, ties: 2});
  });

  it('new ties without an amount name nobody and no money', () => {
    const ties = [
      tie('models:lab:cloud', {announced: '2026-06-01'}),
      tie('chips:chip:lab', {amountUsd: amounts(13)}),
    ];
    const fact = find('newest-ties', view, {...tiny, ties});
    expect(fact.companies).toEqual([]);
    expect(values(fact)).toEqual({days: 90, ties: 1, priced: 0});
    expect(fact.ties).toEqual(['models:lab:cloud']);
  });

  it('two buyers share a supplier, one does not', () => {
    const goods = (name: string) => tie(name, {inputClass: 'accelerators'});
    const of = (...names: string[]) =>
      find('shared-supplier', view, {...tiny, ties: names.map(goods)});
    const fact = of('chips:chip:cloud', 'chips:chip:lab', 'chips:far:rival');
    expect(fact.companies).toEqual(['chip']);
    expect(values(fact)).toEqual({buyers: 2, ofBuyers: 3, ofClass: 2 / 3});
    expect(fact.ties).toEqual(['chips:chip:cloud', 'chips:chip:lab']);
    expect(of('chips:chip:cloud', 'chips:far:rival')).toBeUndefined();
  });

  it('an empty web and a lone company have no facts', () => {
    expect(everyFact(dataset({}), view, null)).toEqual([]);
    expect(everyFact(dataset({companies: [company('a', 'ai-lab')]}), view, null)).toEqual([]);
  });
});

describe('facts about what fails', () => {
  const scenario: Scenario = {...view, shocks: {[id('chip')]: 1}};
  /** Deliveries that run at the date, so that there is something to lose. */
  const running = {...tiny, ties: tiny.ties.map((t) => ({...t, start: '2026-01-01'}))};
  const outcome = runScenario(running, scenario);
  const fact = (kind: FactKind) =>
    everyFact(running, scenario, outcome).find((f) => f.kind === kind);

  it('names the one that loses most, as the outcome has it', () => {
    const lost = outcome.nodes.filter((n) => n.shock === 0).map((n) => n.distress);
    const worst = fact('hardest-hit')!;
    expect(values(worst)['lost']).toBe(Math.max(...lost));
    expect(values(worst)['hit']).toBe(lost.filter((l) => l >= 5e-4).length);
    expect(facts(running, scenario, outcome)[0]!.kind).toBe('hardest-hit');
  });

  it('names no company as hit without a tie that has one', () => {
    const far = fact('hit-without-tie');
    const tied = ['cloud', 'lab', 'rival']; // the customers of the chip maker
    if (far) expect(tied).not.toContain(far.companies[0]);
    const reached = outcome.nodes.filter(
      (n) => n.shock === 0 && n.distress >= 5e-4 && !tied.includes(n.id),
    );
    expect(far === undefined ? 0 : values(far)['companies']).toBe(reached.length);
  });
});

describe('facts about the data', () => {
  const date = '2026-10-31';
  /** Recounted from the ties alone, without the web and without the ledger of the tour. */
  const known = (basis: 'announced' | 'binding') =>
    data.ties.filter((t) => {
      const firm = ['signed', 'active', 'completed'].includes(t.status);
      const paid = (t.amountUsd.paid?.likely ?? 0) > 0;
      const runs = t.start !== null && t.start <= date && t.status === 'signed';
      const held = t.type === 'investment' && t.status === 'completed';
      const over = t.end !== null && (t.status === 'cancelled' || (!held && fullEnd(t.end) < date));
      return !over && (basis === 'announced' || firm || paid || runs);
    });
  const fullEnd = (end: string) => (end.length === 4 ? `${end}-12-31` : end.padEnd(10, '-31'));

  it.each(['announced', 'binding'] as const)('the largest tie on the %s basis', (basis) => {
    const money = known(basis)
      .filter((t) => t.amountPeriod === 'total' && t.instrument !== 'guarantee')
      .map((t) => t.amountUsd[basis]?.likely ?? 0);
    const fact = find('largest-tie', {...emptyScenario(date), basis}, data);
    expect(fact.figures['money']!.value).toBe(Math.max(...money));
  });

  it('ties of the last 90 days are those dated after 2 August', () => {
    const fact = find('newest-ties', {...emptyScenario(date), basis: 'announced'}, data);
    const fresh = known('announced').filter(
      (t) =>
        t.announced !== null &&
        t.announced.padEnd(10, '-01') > '2026-08-02' &&
        !['partnership', 'rivalry'].includes(t.type) &&
        t.overlaps.length === 0,
    );
    expect(fact.ties).toEqual(expect.arrayContaining(fresh.map((t) => t.id)));
    for (const tieOf of fact.ties)
      expect(data.ties.find((t) => t.id === tieOf)!.announced! > '2026-08').toBe(true);
  });

  const dates = ['2023-06-30', '2025-01-31', '2025-11-30', date];
  it('gives five on every basis and date, each with ties that stand and their sources', () => {
    const sources = new Set(data.sources.map((s) => s.id));
    const seen = new Set<string>();
    for (const basis of BASES)
      for (const asOf of dates) {
        const five = facts(data, {...emptyScenario(asOf), basis}, null);
        expect(five, `${basis} ${asOf}`).toHaveLength(5);
        seen.add(five.map((f) => f.kind).join(' '));
        for (const {kind, ties, sources: cited, figures} of five) {
          expect(ties.length, kind).toBeGreaterThan(0);
          expect(cited.length, kind).toBeGreaterThan(0);
          expect(cited.every((s) => sources.has(s))).toBe(true);
          for (const f of Object.values(figures)) {
            expect(Number.isFinite(f.value), kind).toBe(true);
            if (f.unit === 'share') expect(f.value).toBeLessThanOrEqual(1 + 1e-12);
          }
        }
      }
    expect(seen.size).toBeGreaterThan(2); // the five depend on the view
  });

  it('a failure is told first, and the same way twice', () => {
    fc.assert(
      fc.property(fc.constantFrom(...data.companies.slice(0, 40).map((c) => c.id)), (failed) => {
        const scenario = {...emptyScenario(date), shocks: {[failed]: 1}};
        const outcome = runScenario(data, scenario);
        const five = facts(data, scenario, outcome);
        expect(five).toHaveLength(5);
        expect(five).toEqual(facts(data, scenario, outcome));
        const [first] = five;
        if (outcome.total.hit > 0) expect(first!.kind).toBe('hardest-hit');
        expect(first!.companies).not.toContain(first!.kind === 'hardest-hit' ? undefined : failed);
      }),
      {numRuns: 12},
    );
  });
});
