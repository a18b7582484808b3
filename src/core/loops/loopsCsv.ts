/** The arcs of loops as a table for other programs: one row per payment, its loop beside it. */
import {dataStamp, type StampedData} from '../dataset/dataStamp';
import {csvOf, type CsvColumn} from '../lib/csv';
import type {Scenario} from '../scenario/scenario';
import type {MoneyArc} from './moneyGraph';
import type {MoneyLoop} from './loops';

interface Row {
  readonly rank: number;
  readonly loop: MoneyLoop;
  readonly arc: MoneyArc;
}

export function loopsCsv(
  loops: readonly MoneyLoop[],
  {basis, asOf, inForce}: Pick<Scenario, 'basis' | 'asOf' | 'inForce'>,
  data: StampedData,
): string {
  const columns: readonly CsvColumn<Row>[] = [
    ['rank', (r) => r.rank],
    ['loop', (r) => r.loop.companies.join('>')],
    ['narrowest_usd', (r) => r.loop.narrowestUsd],
    ['expected_by_chance', (r) => r.loop.strangeness?.expected],
    ['p', (r) => r.loop.strangeness?.p],
    ['left_announced_usd', (r) => r.loop.left.announced.narrowestUsd],
    ['left_binding_usd', (r) => r.loop.left.binding.narrowestUsd],
    ['left_paid_usd', (r) => r.loop.left.paid.narrowestUsd],
    ['payer', (r) => r.arc.payer],
    ['payee', (r) => r.arc.payee],
    ['usd', (r) => r.arc.usd],
    ['goods_usd', (r) => r.arc.goodsUsd],
    ['capital_usd', (r) => r.arc.capitalUsd],
    ['undisclosed_ties', (r) => r.arc.undisclosed],
    ['imputed', (r) => r.arc.imputed],
    ['ties', (r) => r.arc.ties.join(' ')],
    ['basis', () => basis],
    ['as_of', () => asOf],
    ['in_force', () => inForce],
    ['data', () => dataStamp(data)],
  ];
  return csvOf(
    columns,
    loops.flatMap((loop, i) => loop.arcs.map((arc) => ({rank: i + 1, loop, arc}))),
  );
}
