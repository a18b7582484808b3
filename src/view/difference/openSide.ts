/** The state that a side stands for: fetched with the door of snapshots when one is first read. */
import {hashDataset} from '../../core/dataset/hashDataset';
import type {StampedData} from '../../core/dataset/dataStamp';
import type {Dataset} from '../../core/dataset/schema';
import {withChanges} from '../../core/exchange/withChanges';
import type {Scenario} from '../../core/scenario/scenario';
import {decodeSnapshot} from '../../core/snapshot/decode';
import {stampOf} from '../../core/snapshot/snapshot';
import type {LoadedDataset} from '../../state/store';
import {scenarioWithout} from '../../state/letGo';

export interface OpenedSide {
  readonly dataset: Dataset;
  readonly scenario: Scenario;
  /** Which data it stands on, own changes counted. */
  readonly data: StampedData;
  readonly isForeign: boolean;
}
/** The data at hand: the built-in ones, and those that are worked on. */
export type AtHand = readonly [builtIn: LoadedDataset, base: LoadedDataset];
export type Refusal = 'unreadable' | 'conflict' | 'table';

export function openSnapshotSide(text: string, [builtIn, ...others]: AtHand): OpenedSide | Refusal {
  const decoded = decodeSnapshot(text, builtIn, others);
  if (!decoded.ok)
    return decoded.errors.some(({problem}) => problem === 'conflict') ? 'conflict' : 'unreadable';
  const {snapshot, base, isForeign} = decoded.value;
  const {changes = [], scenario} = snapshot;
  return {
    dataset: withChanges(base, changes),
    scenario,
    data: {...stampOf(base), ownChanges: changes.length},
    isForeign,
  };
}

export async function openFileSide(
  file: File,
  atHand: AtHand,
  scenario: Scenario,
): Promise<OpenedSide | Refusal> {
  // With its readers of workbooks and graphs: nobody needs them who compares no file.
  const {readIncoming} = await import('../../core/exchange/readIncoming');
  const incoming = readIncoming(file.name, new Uint8Array(await file.arrayBuffer()));
  if (incoming.kind === 'snapshot') return openSnapshotSide(incoming.text, atHand);
  if (incoming.kind === 'sheets' || incoming.kind === 'graph') return 'table';
  if (incoming.kind !== 'dataset') return 'unreadable';
  const {dataset} = incoming;
  const hash = hashDataset(dataset);
  const known = atHand.find((data) => data.hash === hash);
  return {
    dataset,
    scenario: fitted(scenario, dataset),
    data: stampOf(known ?? {version: dataset.version, hash, name: file.name}),
    isForeign: false,
  };
}

/** A question without what these data do not know. */
export function fitted(scenario: Scenario, {companies, ties}: Dataset): Scenario {
  const known = new Set<string>([...companies, ...ties].map(({id}) => id));
  return scenarioWithout(scenario, (id) => !known.has(id));
}
