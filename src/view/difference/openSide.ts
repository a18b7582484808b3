/** The state that a side stands for: fetched with the door of snapshots when one is first read. */
import {hashDataset} from '../../core/dataset/hashDataset';
import type {Dataset} from '../../core/dataset/schema';
import {readIncoming} from '../../core/exchange/readIncoming';
import {withChanges} from '../../core/exchange/withChanges';
import type {Scenario} from '../../core/scenario/scenario';
import {decodeSnapshot} from '../../core/snapshot/decode';
import type {LoadedDataset} from '../../state/store';
import {scenarioWithout} from '../../state/letGo';

export interface OpenedSide {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  readonly hash: string;
  /** Own changes in it. */
  readonly changes: number;
  readonly isForeign: boolean;
}
export type Refusal = 'unreadable' | 'conflict' | 'table';

export function openSnapshotSide(text: string, base: LoadedDataset): OpenedSide | Refusal {
  const decoded = decodeSnapshot(text, base);
  if (!decoded.ok)
    return decoded.errors.some(({problem}) => problem === 'conflict') ? 'conflict' : 'unreadable';
  const {snapshot, isForeign} = decoded.value;
  const {changes = [], scenario} = snapshot;
  return {
    dataset: withChanges(base, changes),
    scenario,
    hash: base.hash,
    changes: changes.length,
    isForeign,
  };
}

export async function openFileSide(
  file: File,
  base: LoadedDataset,
  scenario: Scenario,
): Promise<OpenedSide | Refusal> {
  const incoming = readIncoming(file.name, new Uint8Array(await file.arrayBuffer()));
  if (incoming.kind === 'snapshot') return openSnapshotSide(incoming.text, base);
  if (incoming.kind === 'sheets' || incoming.kind === 'graph') return 'table';
  if (incoming.kind !== 'dataset') return 'unreadable';
  const {dataset} = incoming;
  return {
    dataset,
    scenario: fitted(scenario, dataset),
    hash: hashDataset(dataset),
    changes: 0,
    isForeign: false,
  };
}

/** A question without what these data do not know. */
export function fitted(scenario: Scenario, {companies, ties}: Dataset): Scenario {
  const known = new Set<string>([...companies, ...ties].map(({id}) => id));
  return scenarioWithout(scenario, (id) => !known.has(id));
}
