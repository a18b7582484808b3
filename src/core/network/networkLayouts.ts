/** What the records of each kind of bare network are made of: docs/formats.md, as data. */
import type {NetworkKind} from './network';

export type FieldKind = 'text' | 'amount' | 'positive' | 'optional amount';
export interface Layout {
  /** The two ends of a tie, then its amount. */
  readonly ends: readonly [string, string];
  readonly amount: string;
  readonly nodes: Readonly<Record<string, FieldKind>>;
}
export const LAYOUTS: Readonly<Record<NetworkKind, Layout>> = {
  exposures: {
    ends: ['holder', 'counterparty'],
    amount: 'exposure',
    nodes: {buffer: 'positive', size: 'optional amount'},
  },
  supply: {
    ends: ['supplier', 'customer'],
    amount: 'volume',
    nodes: {
      sector: 'text',
      revenue: 'optional amount',
      costs: 'optional amount',
      size: 'optional amount',
    },
  },
  liabilities: {
    ends: ['debtor', 'creditor'],
    amount: 'amount',
    nodes: {
      externalAssets: 'amount',
      externalLiabilities: 'optional amount',
      size: 'optional amount',
    },
  },
  'input-output': {
    ends: ['supplier', 'customer'],
    amount: 'flow',
    nodes: {output: 'positive', size: 'optional amount'},
  },
};
