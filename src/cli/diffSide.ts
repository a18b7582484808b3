/** One side of `diff`: what a name on the command line stands for, as a dataset with a question. */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {hashDataset} from '../core/dataset/hashDataset';
import {readableIssue} from '../core/dataset/parseDataset';
import {readableExchangeIssue} from '../core/exchange/exchangeIssue';
import {readIncoming} from '../core/exchange/readIncoming';
import type {State} from '../core/exchange/stateDifference';
import {newestDate} from '../core/graph/web';
import {emptyScenario} from '../core/scenario/scenario';
import {shelfOf, shelfScenario} from '../core/scenario/shelf';
import {loadDataset, type LoadedDataset} from './files';
import {InputError} from './inputError';
import {openSnapshot} from './snapshotFile';
import {asOfOf, basisOf, modelOf, seedOf, type Faults, type Values} from './options';

/** A state with the hash of its data as they were published. */
export type Side = State & {readonly hash: string};

export function readSide(name: string, base: LoadedDataset, values: Values, faults: Faults): Side {
  if (existsSync(name))
    return statSync(name).isDirectory()
      ? asked(loadDataset(name), values, faults)
      : fileSide(name, base, values, faults);
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(name)) return asked(base, {...values, 'as-of': name}, faults);
  const item = shelfOf(base.dataset).find(({key}) => key === name);
  if (!item)
    throw new InputError(
      `${name}: no such file, date or scenario; "frenemy scenarios" lists the scenarios`,
    );
  const {dataset, hash, scenario} = asked(base, values, faults);
  return {dataset, hash, scenario: shelfScenario(dataset, item.variant, scenario)};
}

function fileSide(name: string, base: LoadedDataset, values: Values, faults: Faults): Side {
  const incoming = readIncoming(name, readFileSync(name));
  switch (incoming.kind) {
    case 'dataset': {
      const {dataset} = incoming;
      return asked({dataset, hash: hashDataset(dataset)}, values, faults);
    }
    case 'snapshot': {
      const {snapshot, dataset} = openSnapshot(name, incoming.text, base);
      return {dataset, scenario: snapshot.scenario, hash: base.hash};
    }
    case 'faultyData':
      throw new InputError(incoming.issues.map((issue) => `${name}: ${readableIssue(issue)}`));
    case 'unreadable':
      throw new InputError(
        incoming.issues.map((issue) => `${name}: ${readableExchangeIssue(issue)}`),
      );
    default:
      throw new InputError(
        `${name}: is neither data nor a snapshot; "frenemy validate" says what it is`,
      );
  }
}

function asked({dataset, hash}: LoadedDataset, values: Values, faults: Faults): Side {
  const scenario = emptyScenario(newestDate(dataset));
  return {
    dataset,
    hash,
    scenario: {
      ...scenario,
      asOf: asOfOf(values['as-of'], newestDate(dataset), faults),
      basis: basisOf(values.basis, faults),
      seed: seedOf(values.seed, faults),
      ...(values.model !== undefined && {model: modelOf(values.model, faults)}),
    },
  };
}
