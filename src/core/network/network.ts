/**
 * A bare network, for researchers: `frenemy-network/1`, described in docs/formats.md.
 *
 * exposures:    the holder loses when the counterparty fails.
 * supply:       the supplier sells a volume to the customer; sectors say which inputs are essential.
 * liabilities:  the debtor owes the creditor.
 * input-output: a flow from supplier to customer in a year, beside each one's output.
 *
 * Money is in one unit of the author's choosing. The id of a tie is `left->right`, its two ends in
 * the order of the format (holder->counterparty, supplier->customer, debtor->creditor); parallel
 * ties share it.
 */
export const NETWORK_FORMAT = 'frenemy-network/1';
export const NETWORK_KINDS = ['exposures', 'supply', 'liabilities', 'input-output'] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

interface Sized {
  readonly id: string;
  /** Weight in totals; where not given: buffer, sales, total assets or output. */
  readonly size: number;
}
export interface ExposureNode extends Sized {
  /** What losses are borne from, > 0. */
  readonly buffer: number;
}
export interface Exposure {
  readonly holder: string;
  readonly counterparty: string;
  readonly exposure: number;
}
export interface ExposureNetwork {
  readonly kind: 'exposures';
  readonly nodes: readonly ExposureNode[];
  readonly edges: readonly Exposure[];
}

export interface SupplyNode extends Sized {
  readonly sector: string;
  /** Total revenue, outside customers included; sales inside the network where null. */
  readonly revenue: number | null;
  /** Total cost of inputs; scales the downstream shares where given. */
  readonly costs: number | null;
}
export interface Delivery {
  readonly supplier: string;
  readonly customer: string;
  readonly volume: number;
}
export interface SupplyNetwork {
  readonly kind: 'supply';
  readonly nodes: readonly SupplyNode[];
  readonly edges: readonly Delivery[];
  /** Row: supplying sector, column: using sector; 2 essential, 1 other, 0 no effect. Null: all 1. */
  readonly essential: {
    readonly sectors: readonly string[];
    readonly matrix: readonly (readonly number[])[];
  } | null;
  /** Null: as the model's parameter says. */
  readonly substitution: boolean | null;
}

export interface LiabilityNode extends Sized {
  readonly externalAssets: number;
  readonly externalLiabilities: number;
}
export interface Liability {
  readonly debtor: string;
  readonly creditor: string;
  readonly amount: number;
}
export interface LiabilityNetwork {
  readonly kind: 'liabilities';
  readonly nodes: readonly LiabilityNode[];
  readonly edges: readonly Liability[];
}

export interface InputOutputNode extends Sized {
  readonly output: number;
}
export interface Flow {
  readonly supplier: string;
  readonly customer: string;
  readonly flow: number;
}
export interface InputOutputNetwork {
  readonly kind: 'input-output';
  readonly nodes: readonly InputOutputNode[];
  readonly edges: readonly Flow[];
}

export type Network = ExposureNetwork | SupplyNetwork | LiabilityNetwork | InputOutputNetwork;

export const exposureId = ({holder, counterparty}: Exposure): string =>
  `${holder}->${counterparty}`;

/** Ids of the ties, in the order of the edges. */
export function tieIds(network: Network): readonly string[] {
  switch (network.kind) {
    case 'exposures':
      return network.edges.map(exposureId);
    case 'liabilities':
      return network.edges.map(({debtor, creditor}) => `${debtor}->${creditor}`);
    case 'supply':
    case 'input-output':
      return network.edges.map(({supplier, customer}) => `${supplier}->${customer}`);
  }
}
