import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {hiddenPairs, sharedSuppliers} from '../../../src/core/concentration/commonSuppliers';
import {bandOf, herfindahl} from '../../../src/core/concentration/herfindahl';
import {inputConcentration} from '../../../src/core/concentration/inputConcentration';
import {powerStudy} from '../../../src/core/concentration/power';
import {buildEconomy} from '../../../src/core/exposure/economy';
import {buildWeb} from '../../../src/core/graph/web';
import {assumptionsOf} from '../../../src/core/scenario/runScenario';
import {company, dataset, supplierShare, tie, tieId} from '../../fixtures/tinyDataset';

describe('the Herfindahl–Hirschman index', () => {
  it('by hand: halves, a third and a sixth, and a rest of unknown hands', () => {
    const {low, high, rest} = herfindahl([0.5, 1 / 3]);
    expect(low).toBeCloseTo(1 / 4 + 1 / 9, 12);
    expect(rest).toBeCloseTo(1 / 6, 12);
    expect(high).toBeCloseTo(1 / 4 + 1 / 9 + 1 / 36, 12);
    expect(herfindahl([])).toEqual({low: 0, high: 1, rest: 1});
    expect(() => herfindahl([0.7, 0.7])).toThrow('1.4');
  });
  it('never rises when a supplier is split in two', () => {
    const share = fc.double({min: 0, max: 0.3, noNaN: true});
    fc.assert(
      fc.property(
        fc.tuple(share, share, share),
        fc.double({min: 0, max: 1, noNaN: true}),
        (s, cut) => {
          const [first, ...others] = s;
          const split = herfindahl([first * cut, first * (1 - cut), ...others]);
          expect(split.low).toBeLessThanOrEqual(herfindahl(s).low + 1e-12);
          expect(split.high).toBeGreaterThanOrEqual(split.low);
        },
      ),
    );
  });
  it('has the bands of the Merger Guidelines', () =>
    expect([0.1, 0.101, 0.18, 0.181].map(bandOf)).toEqual(['low', 'moderate', 'moderate', 'high']));
});

const view = {asOf: '2026-03-31', inForce: false, basis: 'binding'} as const;
/** Two chip makers buy wafers of one foundry, a cloud buys chips of one of them. */
const data = dataset({
  companies: [
    company('foundry', 'foundry'),
    company('one', 'chipmaker'),
    company('two', 'chipmaker'),
    company('cloud', 'neocloud'),
  ],
  ties: [
    tie('chips:foundry:one', {inputClass: 'wafers'}),
    tie('chips:foundry:two', {inputClass: 'wafers'}),
    tie('chips:one:cloud', {inputClass: 'accelerators'}),
  ],
  shares: [
    supplierShare('one', 'foundry', 0.9, '2025-06-30', {inputClass: 'wafers'}),
    supplierShare('two', 'foundry', 0.6, '2025-06-30', {inputClass: 'wafers'}),
    supplierShare('cloud', 'one', 0.5, '2025-06-30', {inputClass: 'accelerators'}),
  ],
  defaults: {
    essentiality: {
      'chipmaker:wafers': {value: 2, reason: 'test'},
      'neocloud:accelerators': {value: 2, reason: 'test'},
    },
    reach: {'*:wafers': {value: 1, reason: 't'}, '*:accelerators': {value: 1, reason: 't'}},
    replaceable: {
      '*:wafers': {value: 0, reason: 't'},
      '*:accelerators': {value: 0.2, reason: 't'},
    },
    inFlow: {'*:wafers': {value: 1, reason: 't'}, '*:accelerators': {value: 1, reason: 't'}},
    ownSupply: {'two:wafers': {value: 0.2, reason: 't'}},
    outsideSupply: {},
  },
});
const economy = buildEconomy(data, view, assumptionsOf({model: 'joint', parameters: {}}));

describe('an input class', () => {
  it('is as concentrated as the stated shares say, each buyer counting once', () => {
    const wafers = inputConcentration(economy).find((c) => c.inputClass === 'wafers')!;
    // `two` makes a fifth itself: 0.6 of all is 0.75 of what it gets from others; (0.9 + 0.75) / 2
    expect(wafers.suppliers).toEqual([{supplier: 'foundry', share: expect.closeTo(0.825, 9)}]);
    expect(wafers.index.low).toBeCloseTo(0.680625, 9);
    expect(wafers.index.high).toBeCloseTo(0.680625 + 0.175 ** 2, 9);
    expect(wafers.buyers.map((b) => [b.buyer, b.index.low])).toEqual([
      ['one', expect.closeTo(0.81, 9)],
      ['two', expect.closeTo(0.5625, 9)],
    ]);
    const chips = inputConcentration(economy).find((c) => c.inputClass === 'accelerators')!;
    expect(chips.suppliers[0]!.share).toBeCloseTo(0.5, 9); // not its weight, 0.5 · (1 − 0.2)
    expect(inputConcentration(economy).map((c) => c.inputClass)).toEqual([
      'wafers',
      'accelerators',
    ]);
  });
  it('is shared out among suppliers, the largest first, and never beyond the whole', () => {
    const stated = (...shares: readonly [buyer: string, supplier: string, share: number][]) =>
      inputConcentration(
        buildEconomy(
          dataset({
            ...data,
            companies: [...data.companies, company('fab', 'foundry'), company('mill', 'foundry')],
            ties: shares.map(([of, on]) => tie(`chips:${on}:${of}`, {inputClass: 'wafers'})),
            shares: shares.map(([of, on, share]) =>
              supplierShare(of, on, share, '2025-06-30', {inputClass: 'wafers'}),
            ),
          }),
          view,
          assumptionsOf({model: 'joint', parameters: {}}),
        ),
      )[0]!;
    const buyers = (of: ReturnType<typeof stated>) =>
      of.buyers.map((b) => [
        b.buyer,
        ...b.suppliers.map((s) => `${s.supplier} ${s.share.toFixed(4)}`),
      ]);
    const whole = stated(['one', 'mill', 0.2], ['one', 'fab', 0.5]);
    expect(buyers(whole)).toEqual([['one', 'fab 0.5000', 'mill 0.2000']]);
    expect(whole.buyers[0]!.suppliers[0]).toMatchObject({sources: ['w001']});
    // 0.9 and 0.6 are of two different wholes: 0.6 and 0.4 of both together
    expect(buyers(stated(['one', 'fab', 0.9], ['one', 'mill', 0.6]))).toEqual([
      ['one', 'fab 0.6000', 'mill 0.4000'],
    ]);
    const two = stated(['two', 'mill', 0.4], ['one', 'fab', 0.8]);
    expect(two.buyers.map((b) => b.buyer)).toEqual(['one', 'two']); // the more dependent first
    expect(two.suppliers.map((s) => [s.supplier, s.share.toFixed(4)])).toEqual([
      ['fab', '0.4000'],
      ['mill', '0.2500'], // two makes a fifth itself: 0.4 of all is 0.5 of what others sell it
    ]);
  });
});

describe('a shared supplier', () => {
  const shared = sharedSuppliers(economy);
  it('is seen directly and at one remove', () => {
    expect(shared).toHaveLength(1);
    expect(shared[0]!.supplier).toBe('foundry');
    expect(shared[0]!.dependants.map((d) => [d.id, d.exposure, d.through])).toEqual([
      ['one', expect.closeTo(0.9, 9), null],
      ['two', expect.closeTo(0.6, 9), null],
      ['cloud', expect.closeTo(0.5 * 0.8 * 0.9, 9), 'one'],
    ]);
  });
  it('joins those whom no tie joins, as far as both hang on it', () => {
    expect(hiddenPairs(economy, shared).map((p) => [p.a, p.b, p.supplier, p.shared])).toEqual([
      ['one', 'two', 'foundry', expect.closeTo(0.6, 9)],
      ['cloud', 'two', 'foundry', expect.closeTo(0.36, 9)], // cloud and one are tied: no pair
    ]);
  });
  it('joins nobody whom a tie joins that the basis leaves out', () => {
    const more = dataset({
      ...data,
      ties: [...data.ties, tie('investment:one:two', {status: 'announced'})],
    });
    const other = buildEconomy(more, view, assumptionsOf({model: 'joint', parameters: {}}));
    expect(other.web.uncounted.size).toBe(1);
    expect(hiddenPairs(other, sharedSuppliers(other)).map((p) => [p.a, p.b])).toEqual([
      ['cloud', 'two'],
    ]);
  });
  /** Supply dependencies alone, as `of on weight`. */
  const hanging = (...all: string[]) => {
    const names = new Set(all.flatMap((text) => text.split(' ').slice(0, 2)));
    const dependencies = all.map((text) => {
      const [of, on, weight] = text.split(' ');
      const ties = [tieId(`chips:${on}:${of}`)];
      return {...economy.dependencies[0]!, of, on, weight: Number(weight), ties, channel: 'supply'};
    });
    return {...economy, ids: [...names], dependencies} as unknown as typeof economy;
  };
  const told = (...all: string[]) =>
    sharedSuppliers(hanging(...all)).map((s) =>
      [s.supplier, ...s.dependants.map((d) => `${d.id} ${d.exposure.toFixed(4)}`)].join(', '),
    );
  it('is hung on by the widest way: the largest of its classes, or through one other', () => {
    expect(told('x s 0.2', 'x s 0.5', 'x s 0.3', 'y s 0.4')).toEqual(['s, x 0.5000, y 0.4000']);
    // x hangs on s by 0.2 itself and by 0.9 · 0.8 through k
    const [s] = sharedSuppliers(hanging('x s 0.2', 'x k 0.9', 'k s 0.8'));
    expect(s!.dependants).toMatchObject([
      {id: 'k', through: null, ties: ['chips:s:k']},
      {id: 'x', through: 'k', ties: ['chips:k:x', 'chips:s:k']},
    ]);
    expect(s!.dependants[1]!.exposure).toBeCloseTo(0.72, 12);
    // and by 0.2 itself where that is wider than 0.3 · 0.5
    expect(told('x s 0.2', 'x k 0.3', 'k s 0.5')[0]).toBe('s, k 0.5000, x 0.2000');
  });
  it('is not found two removes away, nor on oneself, nor below a hundredth', () => {
    expect(told('x k 0.9', 'k l 0.9', 'l s 0.9')).toEqual([
      'l, k 0.9000, x 0.8100',
      's, l 0.9000, k 0.8100',
    ]);
    expect(told('x k 0.5', 'k x 0.5')).toEqual([]); // each other's, and nobody else's
    expect(told('x s 0.5', 'y s 0.0099')).toEqual([]);
    expect(told('x s 0.5', 'y s 0.01')).toEqual(['s, x 0.5000, y 0.0100']);
  });
  it('comes in the order of all that hangs on it, equals by name', () => {
    expect(told('y s 0.3', 'x s 0.3', 'x r 0.2', 'y r 0.3', 'x q 0.3', 'y q 0.3')).toEqual([
      'q, x 0.3000, y 0.3000',
      's, x 0.3000, y 0.3000',
      'r, y 0.3000, x 0.2000',
    ]);
  });
  it('pairs each two once, by the supplier they share most, the hardest hit first', () => {
    const all = hanging('z s 0.3', 'y s 0.6', 'x s 0.5', 'x r 0.9', 'z r 0.4');
    const pairs = hiddenPairs({...all, web: economy.web}, sharedSuppliers(all));
    expect(pairs.map((p) => `${p.a} ${p.b} ${p.supplier} ${p.shared}`)).toEqual([
      'x y s 0.5',
      'x z r 0.4',
      'y z s 0.3',
    ]);
    expect(pairs.map((p) => [p.ofA.id, p.ofB.id])).toEqual(pairs.map((p) => [p.a, p.b]));
    const equal = hanging('z s 0.5', 'y s 0.5', 'x s 0.5');
    expect(
      hiddenPairs({...equal, web: economy.web}, sharedSuppliers(equal)).map((p) => p.a),
    ).toEqual(['x', 'x', 'y']);
  });
  it('is nobody in an empty web', () => {
    const nobody = buildEconomy(dataset({}), view, assumptionsOf({model: 'joint', parameters: {}}));
    expect(sharedSuppliers(nobody)).toEqual([]);
    expect(inputConcentration(nobody)).toEqual([]);
  });
});

describe('gigawatts', () => {
  const sites = dataset({
    companies: [
      company('utility', 'utility'),
      company('site', 'project'),
      company('dark', 'data-centre'),
      company('lab', 'ai-lab'),
    ],
    ties: [
      tie('power:utility:site', {capacityGw: 1.3, status: 'active', start: '2025-01'}),
      tie('power:utility:site:2', {capacityGw: 0.7, status: 'signed', start: '2027'}),
      tie('hosting:site:lab', {capacityGw: 1.1, status: 'active', start: '2026-09'}),
      tie('hosting:dark:lab', {capacityGw: null, status: 'active', start: '2025-02'}),
      tie('cloud:dark:lab', {capacityGw: 9, status: 'active'}),
    ],
  });
  const study = powerStudy(buildWeb(sites, view));
  it('are told by state, and power is never added to hosting', () => {
    expect(study.suppliers.power).toEqual([
      {
        id: 'utility',
        gw: {running: 1.3, contracted: 0.7, planned: 0},
        ties: ['power:utility:site', 'power:utility:site:2'],
      },
    ]);
    expect(study.receivers.hosting).toMatchObject([{id: 'lab', gw: {running: 0, contracted: 1.1}}]);
  });
  it('count the same capacity once where both its ties end, and each where only one does', () => {
    const same = dataset({
      companies: sites.companies,
      ties: [
        tie('hosting:site:lab', {capacityGw: 10, status: 'active', start: '2025'}),
        tie('hosting:dark:lab', {
          capacityGw: 2.5,
          status: 'active',
          start: '2025',
          overlaps: [tieId('hosting:site:lab')],
        }),
      ],
    });
    const {suppliers, receivers} = powerStudy(buildWeb(same, view));
    expect(receivers.hosting.map((x) => x.gw.running)).toEqual([10]);
    expect(suppliers.hosting.map((x) => x.gw.running)).toEqual([10, 2.5]);
  });
  it('are running once they have begun, contracted where signed, planned otherwise', () => {
    const states = (more: object) =>
      powerStudy(
        buildWeb(
          dataset({
            companies: sites.companies,
            ties: [tie('power:utility:site', {capacityGw: 1, ...more})],
          }),
          {...view, basis: 'announced'},
        ),
      ).capacities.map((c) => c.state);
    expect(states({status: 'active', start: '2026-03-31'})).toEqual(['running']);
    expect(states({status: 'active', start: '2026-04-01'})).toEqual(['contracted']);
    expect(states({status: 'active', start: null})).toEqual(['running']);
    expect(states({status: 'completed', start: '2024'})).toEqual(['running']);
    expect(states({status: 'completed', start: '2027'})).toEqual(['contracted']);
    expect(states({status: 'signed', start: '2024'})).toEqual(['contracted']);
    expect(states({status: 'announced', start: '2024'})).toEqual(['planned']);
  });
  it('come largest first, equals by name; of ties of the same capacity the largest counts', () => {
    const study = powerStudy(
      buildWeb(
        dataset({
          companies: sites.companies,
          ties: [
            tie('hosting:site:lab', {capacityGw: 2}),
            tie('hosting:dark:lab', {capacityGw: 2}),
            tie('hosting:utility:lab', {
              capacityGw: 1.5,
              overlaps: [tieId('hosting:site:lab'), tieId('hosting:nobody:else')],
            }),
            tie('hosting:utility:site', {capacityGw: 3}),
          ],
        }),
        view,
      ),
    );
    expect(study.suppliers.hosting.map((s) => [s.id, s.gw.running])).toEqual([
      ['utility', 4.5],
      ['dark', 2],
      ['site', 2],
    ]);
    expect(study.receivers.hosting.map((s) => [s.id, s.gw.running, s.ties])).toEqual([
      ['lab', 4, ['hosting:dark:lab', 'hosting:site:lab']],
      ['site', 3, ['hosting:utility:site']],
    ]);
    expect(study.suppliers.power).toEqual([]);
  });
  it('say who waits, soonest first, who has no known power and what is not stated', () => {
    expect(study.waiting.map((c) => c.tie)).toEqual(['hosting:site:lab', 'power:utility:site:2']);
    expect(study.withoutPower).toEqual(['dark']);
    expect(study.unstated).toEqual(['hosting:dark:lab']);
  });
});
