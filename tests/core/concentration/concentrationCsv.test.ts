import {describe, expect, it} from 'vitest';
import type {Dependant, HiddenPair} from '../../../src/core/concentration/commonSuppliers';
import {capacitiesCsv, pairsCsv, sharesCsv} from '../../../src/core/concentration/concentrationCsv';
import type {ClassConcentration} from '../../../src/core/concentration/inputConcentration';
import {SOURCE, id, tieId} from '../../fixtures/tinyDataset';

const view = {basis: 'binding', asOf: '2026-03-31', inForce: true} as const;
const stamp = {version: '1.2.0', hash: 'abcdef0123456789'};
const lines = (csv: string) => csv.split('\r\n');

describe('tables of concentration', () => {
  it('tell each supplier of each buyer of each class, with its ties and sources', () => {
    const wafers: ClassConcentration = {
      inputClass: 'wafers',
      index: {low: 0.68, high: 0.71, rest: 0.17},
      suppliers: [],
      buyers: [
        {
          buyer: id('one'),
          index: {low: 0.81, high: 0.82, rest: 0.1},
          suppliers: [
            {
              supplier: id('foundry'),
              share: 0.9,
              imputed: false,
              ties: [tieId('chips:foundry:one'), tieId('chips:foundry:one:2')],
              sources: [SOURCE, 'w002' as typeof SOURCE],
            },
            {supplier: id('other'), share: 0.05, imputed: true, ties: [], sources: []},
          ],
        },
      ],
    };
    expect(lines(sharesCsv([wafers], view, stamp))).toEqual([
      'class,class_hhi_low,class_hhi_high,buyer,buyer_hhi_low,buyer_hhi_high,supplier,share,imputed,ties,sources,basis,as_of,in_force,data',
      'wafers,0.68,0.71,one,0.81,0.82,foundry,0.9,false,chips:foundry:one chips:foundry:one:2,w001 w002,binding,2026-03-31,true,1.2.0 abcdef012345',
      'wafers,0.68,0.71,one,0.81,0.82,other,0.05,true,,,binding,2026-03-31,true,1.2.0 abcdef012345',
      '',
    ]);
  });

  it('tell both of a pair, how far each hangs on the supplier and through whom', () => {
    const hangs = (name: string, exposure: number, more: Partial<Dependant>): Dependant => ({
      id: id(name),
      exposure,
      through: null,
      ties: [],
      sources: [],
      ...more,
    });
    const pair: HiddenPair = {
      a: id('cloud'),
      b: id('two'),
      supplier: id('foundry'),
      shared: 0.36,
      ofA: hangs('cloud', 0.36, {
        through: id('one'),
        ties: [tieId('chips:one:cloud'), tieId('chips:foundry:one')],
      }),
      ofB: hangs('two', 0.6, {through: id('maker'), ties: [tieId('chips:foundry:two')]}),
    };
    expect(lines(pairsCsv([pair], view, stamp))).toEqual([
      'a,b,supplier,shared,a_exposure,a_through,b_exposure,b_through,ties,basis,as_of,in_force,data',
      'cloud,two,foundry,0.36,0.36,one,0.6,maker,chips:one:cloud chips:foundry:one chips:foundry:two,binding,2026-03-31,true,1.2.0 abcdef012345',
      '',
    ]);
  });

  it('tell each capacity, its state and its start; an unknown start is an empty cell', () => {
    const capacity = {
      layer: 'power',
      from: id('utility'),
      to: id('site'),
      gw: 1.3,
      state: 'running',
    } as const;
    const csv = capacitiesCsv(
      [
        {...capacity, tie: tieId('power:utility:site'), start: '2025-01'},
        {...capacity, tie: tieId('power:utility:site:2'), state: 'planned', start: null},
      ],
      view,
      stamp,
    );
    expect(lines(csv)).toEqual([
      'layer,from,to,gw,state,start,tie,basis,as_of,in_force,data',
      'power,utility,site,1.3,running,2025-01,power:utility:site,binding,2026-03-31,true,1.2.0 abcdef012345',
      'power,utility,site,1.3,planned,,power:utility:site:2,binding,2026-03-31,true,1.2.0 abcdef012345',
      '',
    ]);
  });
});
