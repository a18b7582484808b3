import {describe, expect, it} from 'vitest';
import type {Basis, Tie} from '../../../src/core/dataset/schema';
import {deliveryOf, paidBy} from '../../../src/core/exposure/contract';
import {buildWeb} from '../../../src/core/graph/web';
import {firstDay} from '../../../src/core/lib/day';
import {slowDelivery, termOf} from '../../oracles/delivery';
import {DEFAULTS, amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

const companies = [company('cloud', 'hyperscaler'), company('lab', 'ai-lab')];
const AS_OF = '2026-07-01';
const deliver = (given: Tie, basis: Basis = 'binding', asOf = AS_OF) => {
  const web = buildWeb(dataset({companies, ties: [given]}), {asOf, inForce: false, basis});
  return deliveryOf(web.ties.get(given.id)!, web, DEFAULTS);
};
const rulesOf = ({terms}: {terms: readonly {rule: string | null}[]}) =>
  terms.flatMap((t) => t.rule ?? []);

/** Six years, half-way through them; announced 90, signed 60, paid 7. */
const running = tie('cloud:cloud:lab', {
  amountUsd: amounts(90, 60, 7),
  start: '2024-01-01',
  end: '2029',
});
const TERM = termOf('2024-01-01', '2029-12-31'); // `2029` means its last day

describe('the window', () => {
  it('is the next twelve months of what counts on the basis', () => {
    const contract = {start: '2024-01-01', termYears: TERM};
    expect(deliver(running).usd).toBeCloseTo(
      slowDelivery({...contract, headline: 60}, AS_OF, 0, 1),
      3,
    );
    expect(deliver(running, 'announced').usd).toBeCloseTo(
      slowDelivery({...contract, headline: 90}, AS_OF, 0, 1),
      3,
    );
    expect(deliver(running).usd).toBeCloseTo(60 / 5, 2); // past its ramp of two years
  });

  it('is the last twelve months on the paid basis, of all that is signed', () => {
    const contract = {headline: 60, start: '2024-01-01', termYears: TERM};
    expect(deliver(running, 'paid').usd).toBeCloseTo(slowDelivery(contract, AS_OF, -1, 0), 3);
    expect(deliver(running, 'paid').usd).toBeLessThan(deliver(running).usd!); // it was ramping up
  });

  it('holds what has begun within it only', () => {
    const soon = {...running, start: '2027-01-01', end: '2032-12-31'};
    const contract = {headline: 60, start: '2027-01-01', termYears: termOf(soon.start, soon.end)};
    expect(deliver(soon).usd).toBeCloseTo(slowDelivery(contract, AS_OF, 0, 1), 3);
    expect(deliver(soon).usd).toBeGreaterThan(0);
    const later = {...running, start: '2027-07-03', end: '2032-12-31'};
    expect(deliver(later)).toMatchObject({usd: 0, gw: 0, isRunning: false});
  });

  it('ends with the contract, on the last day of a year or month', () => {
    const ending = (end: string) => deliver({...running, end});
    const untilYearEnd = slowDelivery(
      {headline: 60, start: '2024-01-01', termYears: termOf('2024-01-01', '2026-12-31')},
      AS_OF,
      0,
      1,
    );
    expect(ending('2026').usd).toBeCloseTo(untilYearEnd, 3);
    expect(ending('2026-12').usd).toBe(ending('2026').usd);
    expect(ending('2026-12-31').usd).toBe(ending('2026').usd);
    expect(ending('2026-11').usd).not.toBeCloseTo(untilYearEnd, 1);
  });

  it('of a contract that was delivered holds nothing ahead', () => {
    const done = {...running, status: 'completed' as const};
    expect(deliver(done)).toMatchObject({usd: 0, gw: 0, isRunning: false});
  });
});

describe('what is handed over at once', () => {
  const handed = tie('chips:cloud:lab', {
    amountUsd: amounts(33, 33, 33),
    start: '2026-03-01',
    status: 'completed',
  });

  it('was delivered in the year before, and in no other', () => {
    expect(deliver(handed, 'paid').usd).toBeCloseTo(33, 10);
    expect(deliver(handed, 'paid', '2027-06-01')).toMatchObject({usd: 0, isRunning: false});
    expect(deliver(handed, 'binding').usd).toBe(0);
  });
});

describe('what is not stated', () => {
  it.each([
    ['signed', 0.5],
    ['announced', 1],
    ['letter-of-intent', 1.5],
    ['active', 0],
  ] as const)('a start: a contract %s begins %d years on', (status, delay) => {
    const open = tie('cloud:cloud:lab', {
      amountUsd: amounts(60, 60),
      announced: '2026-01-01',
      end: null,
      status,
    });
    const delivery = deliver(open, 'announced');
    const waited = (firstDay(AS_OF) - firstDay('2026-01-01')) / 365.2425; // 0.4955 years
    const contract = {headline: 60, start: '2026-01-01', termYears: 5}; // clouds: five years
    expect(delivery.isRunning).toBe(delay < waited + 1);
    if (delivery.isRunning)
      expect(delivery.usd).toBeCloseTo(slowDelivery(contract, AS_OF, -delay, 1 - delay), 3);
    expect(rulesOf(delivery)).toEqual([`startIfUnknown ${status}`, 'termYears cloud']);
  });

  it.each([
    ['cloud:cloud:lab', 40e9, 'termYears cloud', 5],
    ['cloud:cloud:lab', 50e9, 'termIfOver50bn', 8],
    ['chips:cloud:lab', 50e9, 'termYears chips', 3],
    ['power:cloud:lab', 40e9, 'termYears power', 20],
  ])('the term of %s over %d follows %s', (name, headline, rule, termYears) => {
    const open = tie(name, {
      amountUsd: amounts(headline, headline),
      start: '2025-07-01',
      status: 'signed',
    });
    const delivery = deliver(open);
    const contract = {headline: headline / 1e9, start: '2025-07-01', termYears};
    expect(delivery.usd! / 1e9).toBeCloseTo(slowDelivery(contract, AS_OF, 0, 1), 3);
    expect(rulesOf(delivery)).toEqual([rule]);
    expect(delivery.terms.find((t) => t.name === 'term')).toMatchObject({value: termYears});
  });

  it('an amount is not zero: the tie runs, for an unknown sum', () => {
    expect(deliver(tie('cloud:cloud:lab', {start: '2026-01-01'}))).toMatchObject({
      usd: null,
      gw: null,
      isRunning: true,
    });
  });
});

it('nothing is imputed where all is stated', () => {
  expect(rulesOf(deliver(running))).toEqual([]);
  expect(deliver(running).terms).toMatchObject([{name: 'headline', value: 60}]);
});

describe('money of other shapes', () => {
  it('a yearly amount flows evenly while it runs', () => {
    const yearly = {...running, amountPeriod: 'annual' as const};
    expect(deliver(yearly).usd).toBeCloseTo(60, 12);
    const left = (firstDay('2026-10-01') - firstDay(AS_OF)) / 365.2425;
    expect(deliver({...yearly, end: '2026-09-30'}).usd).toBeCloseTo(60 * left, 9);
    const ahead = {...yearly, start: '2027-01-01'};
    const waits = (firstDay('2027-01-01') - firstDay(AS_OF)) / 365.2425;
    expect(deliver(ahead).usd).toBeCloseTo(60 * (1 - waits), 9);
  });

  it('money of which only the paid part is known goes on as it came: by the years it took', () => {
    const paidOnly = {...running, amountUsd: amounts(7, 7, 7)};
    const years = (firstDay(AS_OF) - firstDay('2024-01-01')) / 365.2425; // 2.497
    expect(deliver(paidOnly).usd).toBeCloseTo(7 / years, 9);
    expect(deliver({...paidOnly, start: '2026-05-01'}).usd).toBe(7); // not yet a year: as one
  });
});

describe('gigawatts', () => {
  const six = {start: '2025-07-01', end: '2031-06-30', capacityGw: 3};

  it('of chips are those delivered in the window', () => {
    const chips = tie('chips:cloud:lab', six);
    const contract = {headline: 3, start: '2025-07-01', termYears: termOf(six.start, six.end)};
    expect(deliver(chips).gw).toBeCloseTo(slowDelivery(contract, AS_OF, 0, 1), 4);
    expect(deliver(chips).gw).toBeCloseTo((3 * 3) / 20, 2); // second of six years: 3/20
  });

  it('of a cloud or a site are those that run, on average', () => {
    expect(deliver(tie('cloud:cloud:lab', six)).gw).toBeCloseTo(3 * 0.75, 2); // half to full
    expect(
      deliver(tie('hosting:cloud:lab', {...six, start: '2026-07-01', end: '2032-06-30'})).gw,
    ).toBeCloseTo(3 * 0.25, 2); // none to half
  });

  it('count for the part of the window in which they run', () => {
    const level = {...six, start: '2020-01-01', end: '2026-12-31'};
    const left = (firstDay('2027-01-01') - firstDay(AS_OF)) / 365.2425;
    expect(deliver(tie('power:cloud:lab', level)).gw).toBeCloseTo(3 * left, 9);
  });
});

describe('what has been paid by a day', () => {
  const paid = (given: Tie, asOf = AS_OF) => paidBy(given, firstDay(asOf), DEFAULTS);
  const stake = (more: Partial<Tie>) =>
    tie('investment:cloud:lab', {amountUsd: amounts(90, 60), start: '2025-07-01', ...more});

  it('is what is stated, whatever the status', () => {
    const {usd, terms} = paid(stake({amountUsd: amounts(90, 60, 7), status: 'announced'}));
    expect(usd).toBe(7);
    expect(terms.map((t) => [t.name, t.rule])).toEqual([['paidIn', null]]);
  });

  it('of a running commitment to invest is what the ramp has brought of the binding part', () => {
    const {usd, terms} = paid(stake({end: null})); // two years by default, one of them gone
    const contract = {headline: 60, start: '2025-07-01', termYears: 2};
    expect(usd).toBeCloseTo(slowDelivery(contract, AS_OF, -1, 0), 2);
    expect(terms.map((t) => t.rule)).toEqual([null, 'termYears investment', 'ramp']);
  });

  it('of a facility called active is a flagged part', () => {
    const loan = tie('debt:cloud:lab', {amountUsd: amounts(90, 60), start: '2025-07-01'});
    expect(paid(loan).usd).toBeCloseTo(60 * 0.61, 12);
    expect(paid(loan).terms.map((t) => t.rule)).toEqual([null, 'drawnIfActive']);
  });

  it('of what is signed counts once it has started', () => {
    expect(paid(stake({status: 'signed', start: '2026-07-02'})).usd).toBe(0);
    expect(paid(stake({status: 'signed', start: '2026-06-01'})).usd).toBeGreaterThan(0);
    expect(paid(stake({status: 'signed', start: null, announced: '2025-07-01'})).usd).toBe(0);
  });

  it.each(['letter-of-intent', 'announced', 'reported', 'cancelled'] as const)(
    'of what is only %s is nothing',
    (status) => expect(paid(stake({status}))).toEqual({usd: 0, terms: []}),
  );

  it('is nothing where nothing is binding', () => {
    expect(paid(stake({amountUsd: amounts(90)})).usd).toBe(0);
  });
});
