import {expect, it} from 'vitest';
import type {MoneyArc, MoneyGraph} from '../../../src/core/loops/moneyGraph';
import {vendorFinancing} from '../../../src/core/loops/vendorFinancing';
import {id, tieId} from '../../fixtures/tinyDataset';

/** `seller customer sales financing`; `?`: not disclosed, `-`: no such tie. */
function graphOf(...all: readonly string[]): MoneyGraph {
  const usd = (text: string) => (text === '?' ? null : text === '-' ? 0 : Number(text));
  const arcs = all.flatMap((text): MoneyArc[] => {
    const [seller, customer, sales, financing] = text.split(' ') as [
      string,
      string,
      string,
      string,
    ];
    const common = {undisclosed: 0, imputed: false, usd: null};
    const sold: MoneyArc = {
      ...common,
      payer: id(customer),
      payee: id(seller),
      goodsUsd: usd(sales),
      capitalUsd: 0,
      ties: [tieId(`cloud:${seller}:${customer}`)],
    };
    const funded: MoneyArc = {
      ...common,
      payer: id(seller),
      payee: id(customer),
      goodsUsd: 0,
      capitalUsd: usd(financing),
      ties: [tieId(`investment:${seller}:${customer}`)],
    };
    return [...(sales === '-' ? [] : [sold]), ...(financing === '-' ? [] : [funded])];
  });
  return {companies: [...new Set(arcs.flatMap((a) => [a.payer, a.payee]))], arcs};
}

const study = vendorFinancing(
  graphOf(
    'w lab-3 ? 5', // what it sells is not disclosed
    's lab-3 ? 20',
    's lab-1 50 30',
    's lab-2 10 40', // more money than sales
    's rich 40 -', // a customer that it does not fund
    's fresh - 99', // funded, and no customer
    'v lab-2 20 10',
    't lab-1 1000 35',
    'u lab-4 70 ?', // funded, nobody says by how much
  ),
  graphOf('s lab-1 - 25', 's lab-2 - 5', 's lab-3 - 10', 't lab-1 - ?', 'u lab-4 - 3'),
  (company) => ({s: 200, v: 80, u: 0})[company as string] ?? null,
);

it('pairs a seller with each customer that it funds, what could come back most first', () => {
  expect(
    study.pairs.map((p) => [
      p.supplier,
      p.customer,
      p.salesUsd,
      p.financingUsd,
      p.drawnUsd,
      p.coverage,
      p.roundTrip,
    ]),
  ).toEqual([
    ['t', 'lab-1', 1000, 35, null, 0.035, 1],
    ['s', 'lab-1', 50, 30, 25, 0.6, 1],
    ['v', 'lab-2', 20, 10, null, 0.5, 1], // 10 as the next, and less of its sales
    ['s', 'lab-2', 10, 40, 5, 1, 0.25],
    ['w', 'lab-3', null, 5, null, null, null],
    ['s', 'lab-3', null, 20, 10, null, null],
    ['u', 'lab-4', 70, null, 3, null, null],
  ]);
  expect(study.pairs[1]!.ties).toEqual(['investment:s:lab-1', 'cloud:s:lab-1']);
});

it('adds up a seller over all its customers, the most of whose sales its own money could pay first', () => {
  expect(study.suppliers).toEqual([
    // drawn of it: nobody says
    {supplier: 'v', salesUsd: 20, financingUsd: 10, coverage: 0.5, intensity: null},
    // sales 50 + 10 + 40; (30 + 10) of them; drawn 25 + 5 + 10 of a revenue of 200
    {supplier: 's', salesUsd: 100, financingUsd: 90, coverage: 0.4, intensity: 0.2},
    {supplier: 't', salesUsd: 1000, financingUsd: 35, coverage: 0.035, intensity: null},
    {supplier: 'w', salesUsd: null, financingUsd: 5, coverage: null, intensity: null},
    {supplier: 'u', salesUsd: 70, financingUsd: null, coverage: null, intensity: null},
  ]);
});

it('is nothing without money that goes both ways', () => {
  const nothing = {pairs: [], suppliers: []};
  expect(vendorFinancing(graphOf('s lab 50 -'), graphOf(), () => 1)).toEqual(nothing);
  expect(vendorFinancing(graphOf('s lab - 50'), graphOf(), () => 1)).toEqual(nothing);
  // each invests in the other: no goods
  expect(vendorFinancing(graphOf('s lab - 50', 'lab s - 20'), graphOf(), () => 1)).toEqual(nothing);
});
