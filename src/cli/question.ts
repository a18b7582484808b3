/** What a command runs on and with: the input, the model and its parameters, read and checked. */
import {
  DEFAULT_MODEL,
  MODELS,
  modelsFor,
  type Ground,
  type ModelId,
  type ModelParameters,
} from '../core/contagion/models';
import type {Dataset} from '../core/dataset/schema';
import {newestDate} from '../core/graph/web';
import {tieIds, type Network} from '../core/network/network';
import {emptyScenario, type Scenario} from '../core/scenario/scenario';
import {builtInData, loadDataset, loadNetwork, loadTables} from './files';
import {InputError} from './inputError';
import {
  asOfOf,
  basisOf,
  Faults,
  formatOf,
  modelOf,
  parametersFrom,
  seedOf,
  type OutputFormat,
  type Values,
} from './options';
import type {Provenance} from './report/outcome';

interface Shared {
  readonly model: ModelId;
  readonly parameters: ModelParameters;
  readonly seed: number;
  readonly format: OutputFormat;
  readonly isNode: (id: string) => boolean;
  readonly isTie: (id: string) => boolean;
  /** `; its id is "openai"` where a name was given for an id. */
  readonly suggest: (id: string) => string;
}
export interface NetworkQuestion extends Shared {
  readonly kind: 'network';
  readonly network: Network;
}
export interface DatasetQuestion extends Shared {
  readonly kind: 'dataset';
  readonly dataset: Dataset;
  readonly provenance: Provenance;
  /** Date, basis, model, parameters and seed; nothing fails yet. */
  readonly scenario: Scenario;
}
export type Question = NetworkQuestion | DatasetQuestion;

/** Reads the input; faults of the options are added, for the caller to throw with its own. */
export function readQuestion(values: Values, faults: Faults): Question {
  const hasTables = values.exposures !== undefined || values.nodes !== undefined;
  if ((values.network !== undefined || hasTables) && values.data !== undefined)
    throw new InputError('--data and a bare network exclude each other: give one of them');
  if (values.network !== undefined && hasTables)
    throw new InputError('--network and --exposures/--nodes exclude each other: give one of them');
  if (hasTables && (values.exposures === undefined || values.nodes === undefined))
    throw new InputError('--exposures and --nodes go together: give both');
  if (values.network !== undefined)
    return networkQuestion(loadNetwork(values.network), values, faults);
  return hasTables
    ? networkQuestion(loadTables(values.exposures!, values.nodes!), values, faults)
    : datasetQuestion(values, faults);
}

function networkQuestion(network: Network, values: Values, faults: Faults): NetworkQuestion {
  const nodes = new Set(network.nodes.map((n) => n.id));
  const ties = new Set(tieIds(network));
  basisOf(values.basis, faults); // has no effect here, but must not be nonsense
  return {
    kind: 'network',
    network,
    ...modelAndParameters(network.kind, values, faults),
    isNode: (id) => nodes.has(id),
    isTie: (id) => ties.has(id),
    suggest: () => '',
  };
}

function datasetQuestion(values: Values, faults: Faults): DatasetQuestion {
  const {dataset, hash} = loadDataset(values.data ?? builtInData());
  const byName = new Map<string, string>();
  for (const {id, name, aliases, ticker} of dataset.companies)
    for (const key of [id, name.en, name.ko, ...aliases, ...(ticker === null ? [] : [ticker])])
      if (!byName.has(key.toLowerCase())) byName.set(key.toLowerCase(), id);
  const nodes = new Map<string, string>(dataset.companies.map((c) => [c.id, c.name.en]));
  const ties = new Set<string>(dataset.ties.map((t) => t.id));
  const shared = modelAndParameters('dataset', values, faults);
  const {model, parameters, seed} = shared;
  return {
    kind: 'dataset',
    dataset,
    ...shared,
    provenance: {
      version: dataset.version,
      hash,
      nameOf: (id) => nodes.get(id) ?? id,
      papers: MODELS[model].papers,
    },
    scenario: {
      ...emptyScenario(newestDate(dataset)),
      asOf: asOfOf(values['as-of'], newestDate(dataset), faults),
      basis: basisOf(values.basis, faults),
      model,
      parameters,
      seed,
    },
    isNode: (id) => nodes.has(id),
    isTie: (id) => ties.has(id),
    suggest: (id) => {
      const other = byName.get(id.toLowerCase());
      return other === undefined ? '' : `; its id is "${other}"`;
    },
  };
}

function modelAndParameters(ground: Ground, values: Values, faults: Faults) {
  const named = modelOf(values.model ?? DEFAULT_MODEL[ground], faults);
  const fitting = modelsFor(ground).map((m) => m.id);
  const isFit = fitting.includes(named);
  if (!isFit) {
    const what = ground === 'dataset' ? 'datasets' : `bare networks of kind ${ground}`;
    faults.add(`--model: ${named} does not run on ${what}; there run ${fitting.join(', ')}`);
  }
  const model = isFit ? named : DEFAULT_MODEL[ground];
  return {
    model,
    parameters: parametersFrom(values.set ?? [], isFit ? model : named, faults),
    seed: seedOf(values.seed, faults),
    format: formatOf(values.format, faults),
  };
}
