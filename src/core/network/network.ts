/**
 * A bare network, for researchers: `frenemy-network/1` (DESIGN of the format: docs/formats.md).
 *
 * kind exposures: the holder loses when the counterparty fails. Buffers and exposures share one
 * unit of the author's choosing. The id of a tie is `holder->counterparty`; parallel ties share it.
 */
export const NETWORK_FORMAT = 'frenemy-network/1';

export interface ExposureNode {
  readonly id: string;
  /** What losses are borne from, > 0. */
  readonly buffer: number;
  /** Weight in totals; the buffer where not given. */
  readonly size: number;
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
export type Network = ExposureNetwork;

export const exposureId = ({holder, counterparty}: Exposure): string =>
  `${holder}->${counterparty}`;
