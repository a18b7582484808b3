/** `stress`: one scenario, its outcome with receipts. */
import type {Outcome} from '../../core/contagion/outcome';
import {MODELS} from '../../core/contagion/models';
import {newestDate} from '../../core/graph/web';
import {exposureId} from '../../core/network/network';
import {runExposures} from '../../core/network/runNetwork';
import {runScenario} from '../../core/scenario/runScenario';
import {emptyScenario} from '../../core/scenario/scenario';
import {builtInData, loadDataset, loadNetwork, loadTables} from '../files';
import {InputError} from '../inputError';
import {
  asOfOf,
  basisOf,
  Faults,
  formatOf,
  modelOf,
  parametersFrom,
  readArguments,
  seedOf,
  sharesFrom,
  type Values,
} from '../options';
import {writeOutcome, type Provenance} from '../report/outcome';

export function stress(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, ['set', 'fail', 'cut', 'reduce']);
  if (positionals.length > 0)
    throw new InputError(
      `stress: takes no "${positionals[0]}"; did you mean --fail ${positionals[0]}?`,
    );
  const isNetwork =
    values.network !== undefined || values.exposures !== undefined || values.nodes !== undefined;
  if (isNetwork && values.data !== undefined)
    throw new InputError('--data and a bare network exclude each other');
  if (values.network !== undefined && (values.exposures ?? values.nodes) !== undefined)
    throw new InputError('--network and --exposures/--nodes exclude each other');
  return isNetwork ? stressNetwork(values) : stressDataset(values);
}

function stressNetwork(values: Values): string {
  if (
    values.network === undefined &&
    (values.exposures === undefined || values.nodes === undefined)
  )
    throw new InputError('--exposures and --nodes go together');
  const network =
    values.network !== undefined
      ? loadNetwork(values.network)
      : loadTables(values.exposures!, values.nodes!);
  const faults = new Faults();
  const format = formatOf(values.format, faults);
  const model = modelOf(values.model ?? 'linear-debtrank', faults);
  if (model === 'joint')
    faults.add('--model: joint runs on datasets, not on bare networks of kind exposures');
  const nodes = new Set(network.nodes.map((n) => n.id));
  const ties = new Set(network.edges.map(exposureId));
  const shocks = sharesFrom(values.fail ?? [], '--fail', (id) => nodes.has(id), 'node', faults);
  const reductions = reductionsFrom(values, (id) => ties.has(id), faults);
  const parameters = parametersFrom(
    values.set ?? [],
    model === 'joint' ? 'linear-debtrank' : model,
    faults,
  );
  basisOf(values.basis, faults);
  seedOf(values.seed, faults);
  faults.throwIfAny();
  return writeOutcome(runExposures(network, {shocks, reductions, parameters}), null, format);
}

function stressDataset(values: Values): string {
  const {dataset, hash} = loadDataset(values.data ?? builtInData());
  const faults = new Faults();
  const format = formatOf(values.format, faults);
  const model = modelOf(values.model ?? 'joint', faults);
  const companies = new Map<string, string>();
  for (const {id, name, aliases, ticker} of dataset.companies)
    for (const key of [id, name.en, name.ko, ...aliases, ...(ticker === null ? [] : [ticker])])
      if (!companies.has(key.toLowerCase())) companies.set(key.toLowerCase(), id);
  const suggest = (id: string): string => {
    const other = companies.get(id.toLowerCase());
    return other === undefined ? '' : `; its id is "${other}"`;
  };
  const ids = new Set<string>(dataset.companies.map((c) => c.id));
  const ties = new Set<string>(dataset.ties.map((t) => t.id));
  const scenario = {
    ...emptyScenario(newestDate(dataset)),
    asOf: asOfOf(values['as-of'], newestDate(dataset), faults),
    basis: basisOf(values.basis, faults),
    model,
    shocks: sharesFrom(
      values.fail ?? [],
      '--fail',
      (id) => ids.has(id),
      'company',
      faults,
      suggest,
    ),
    reductions: reductionsFrom(values, (id) => ties.has(id), faults),
    parameters: parametersFrom(values.set ?? [], model, faults),
    seed: seedOf(values.seed, faults),
  };
  faults.throwIfAny();
  const outcome: Outcome = runScenario(dataset, scenario);
  const provenance: Provenance = {
    version: dataset.version,
    hash,
    nameOf: (id) => dataset.companies.find((c) => c.id === id)?.name.en ?? id,
    papers: MODELS[model].papers,
  };
  return writeOutcome(outcome, provenance, format);
}

function reductionsFrom(
  values: Values,
  isKnown: (id: string) => boolean,
  faults: Faults,
): Readonly<Record<string, number>> {
  const cut = sharesFrom(values.cut ?? [], '--cut', isKnown, 'tie', faults);
  for (const [id, share] of Object.entries(cut))
    if (share !== 1) faults.add(`--cut ${id}: a cut is whole; use --reduce ${id}=${share}`);
  const reduced = sharesFrom(values.reduce ?? [], '--reduce', isKnown, 'tie', faults);
  for (const id of Object.keys(reduced))
    if (Object.hasOwn(cut, id)) faults.add(`--reduce: ${id} is cut already`);
  return {...cut, ...reduced};
}
