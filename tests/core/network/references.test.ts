/** The reference cases of independent implementations, through the door the command line uses. */
import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type {ModelId, ModelParameters} from '../../../src/core/contagion/models';
import type {Network} from '../../../src/core/network/network';
import {parseNetworkJson} from '../../../src/core/network/parseNetwork';
import {runNetwork} from '../../../src/core/network/runNetwork';

/** Cases as their files hold them; each use names what it reads. */
interface SupplyCase {
  readonly name: string;
  readonly essential: readonly (readonly number[])[];
  readonly substitution: boolean;
  readonly epsilon: number;
  readonly shocks?: readonly (readonly number[])[];
  readonly esri: readonly number[];
  readonly downstreamLoss: readonly (readonly number[])[];
  readonly upstreamLoss: readonly (readonly number[])[];
}
interface ClearingCase {
  readonly model?: string;
  readonly alpha: number;
  readonly beta: number;
  readonly payment: readonly number[];
  readonly defaulted: readonly number[];
}
interface PrintedInoperability {
  readonly model: 'inoperability';
  readonly source: string;
  readonly mode: string;
  readonly interdependency: readonly (readonly number[])[];
  readonly perturbation: readonly number[];
  readonly inoperability: readonly number[];
  readonly digits: number;
}
interface PrintedRun {
  readonly alpha: number;
  readonly beta: number;
  readonly greatest: readonly number[];
  readonly least?: readonly number[];
}
interface PrintedClearing extends PrintedRun {
  readonly model: 'clearing';
  readonly source: string;
  readonly liabilities: readonly (readonly number[])[];
  readonly externalAssets: readonly number[];
  readonly runs?: readonly PrintedRun[];
}

const read = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/refs/${file}.json`, import.meta.url), 'utf8'));

function networkOf(input: unknown): Network {
  const parsed = parseNetworkJson(JSON.stringify(input), 'reference');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.value;
}
const run = (
  network: Network,
  model: ModelId,
  shock: readonly number[],
  parameters: ModelParameters,
) =>
  runNetwork(network, {
    model,
    parameters,
    reductions: {},
    shocks: Object.fromEntries(network.nodes.map(({id}, i) => [id, shock[i]!])),
  });
const only = (n: number, j: number) => Array.from({length: n}, (_, i) => (i === j ? 1 : 0));

function expectClose(actual: readonly number[], expected: readonly number[], within: number) {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((x, i) => expect(Math.abs(x - expected[i]!)).toBeLessThanOrEqual(within));
}
const distressOf = (outcome: ReturnType<typeof run>) => outcome.nodes.map((n) => n.distress);

describe.each([
  'exposures-6',
  'exposures-40',
  'exposures-tight-6',
  'exposures-tight-12',
  'exposures-tight-40',
])('%s', (file) => {
  const reference = read(file);
  const network = networkOf(reference.network);
  const n = network.nodes.length;
  const tolerance = file.includes('tight') ? 1e-15 : 1e-14;

  it.each(['linear-debtrank', 'debtrank'] as const)('%s: everyone fails once', (model) => {
    const parameters: ModelParameters = model === 'debtrank' ? {} : {tolerance};
    reference[model].matrix.forEach((row: number[], j: number) =>
      expectClose(distressOf(run(network, model, only(n, j), parameters)), row, 1e-12),
    );
  });
});

describe.each(['exposures-tight-6', 'exposures-tight-12', 'exposures-tight-40'])('%s', (file) => {
  const reference = read(file);
  const network = networkOf(reference.network);
  const n = network.nodes.length;

  it.each(['linear-debtrank', 'debtrank'] as const)('%s: partial shocks', (model) => {
    const parameters: ModelParameters = model === 'debtrank' ? {} : {tolerance: 1e-15};
    reference[model].shocks.forEach((shock: number[], s: number) =>
      expectClose(
        distressOf(run(network, model, shock, parameters)),
        reference[model].distress[s],
        1e-12,
      ),
    );
  });

  it('threshold: who fails', () => {
    for (const {threshold, recovery, failed} of reference.threshold)
      failed.forEach((row: number[], j: number) => {
        const outcome = run(network, 'threshold', only(n, j), {threshold, recovery});
        expect(outcome.nodes.map((node) => (node.failed ? 1 : 0))).toEqual(row);
      });
  });
});

it.each(['exposures-shocks-6', 'exposures-shocks-40'])('%s', (file) => {
  const reference = read(file);
  const network = networkOf(read(reference.network.replace('.json', '')).network);
  reference.shocks.forEach((shock: number[], s: number) =>
    expectClose(
      distressOf(run(network, 'linear-debtrank', shock, reference.parameters)),
      reference.distress[s],
      1e-12,
    ),
  );
});

it.each(['nonlinear-6', 'nonlinear-40'])('%s', (file) => {
  const reference = read(file);
  const network = networkOf(read(reference.network.replace('.json', '')).network);
  for (const {alpha, recovery, shock, distress} of reference.cases)
    expectClose(
      distressOf(run(network, 'nonlinear-debtrank', shock, {alpha, recovery})),
      distress,
      1e-10,
    );
});

it.each(['threshold-6', 'threshold-40'])('%s', (file) => {
  const reference = read(file);
  const network = networkOf(reference.network);
  for (const {threshold, recovery, failed} of reference.cases)
    failed.forEach((row: number[], j: number) => {
      const outcome = run(network, 'threshold', only(network.nodes.length, j), {
        threshold,
        recovery,
      });
      expect(outcome.nodes.map((node) => (node.failed ? 1 : 0))).toEqual(row);
    });
});

describe.each(['supply-12', 'supply-40'])('%s', (file) => {
  const reference = read(file);
  it.each(reference.cases as SupplyCase[])('$name', (entry) => {
    const {essential, substitution, epsilon, shocks, esri, downstreamLoss, upstreamLoss} = entry;
    const network = networkOf({
      ...reference.network,
      essential: {sectors: reference.sectors, matrix: essential},
      substitution,
    });
    const n = network.nodes.length;
    esri.forEach((index: number, s: number) => {
      const outcome = run(network, 'esri', shocks?.[s] ?? only(n, s), {epsilon});
      expect(Math.abs(outcome.total.esri! - index)).toBeLessThanOrEqual(1e-9);
      expectClose(
        outcome.nodes.map((x) => Number(x.measures!['downstreamLoss'])),
        downstreamLoss[s]!,
        1e-9,
      );
      expectClose(
        outcome.nodes.map((x) => Number(x.measures!['upstreamLoss'])),
        upstreamLoss[s]!,
        1e-9,
      );
    });
  });
});

describe.each(['liabilities-6', 'liabilities-12', 'liabilities-40'])('%s', (file) => {
  const reference = read(file);
  const network = networkOf(reference.network);
  it.each(reference.cases as ClearingCase[])('alpha $alpha, beta $beta', (entry) => {
    const {model, alpha, beta, payment, defaulted} = entry;
    const outcome = run(
      network,
      'clearing',
      network.nodes.map(() => 0),
      {alpha, beta},
    );
    const within = model === 'Eisenberg-Noe' ? 1e-8 : 1e-9;
    expectClose(
      outcome.nodes.map((x) => Number(x.measures!['payment'])),
      payment,
      within,
    );
    expect(outcome.nodes.map((x) => Number(x.measures!['defaulted']))).toEqual(
      defaulted.map(Number),
    );
  });
});

describe('figures printed in papers', () => {
  const cases: readonly (PrintedInoperability | PrintedClearing)[] = read('published').cases;
  const inoperabilities = cases.filter((c) => c.model === 'inoperability');
  const clearings = cases.filter((c) => c.model === 'clearing');
  const ids = (n: number) => Array.from({length: n}, (_, i) => `n${i}`);

  it.each(inoperabilities)('$source', (entry) => {
    const {interdependency: a, perturbation, inoperability, digits, mode} = entry;
    const nodes = ids(a.length).map((id) => ({id, output: 1}));
    const edges = a.flatMap((row, i) =>
      row.flatMap((flow, j) => (flow > 0 ? [{supplier: `n${i}`, customer: `n${j}`, flow}] : [])),
    );
    const network = networkOf({format: 'frenemy-network/1', kind: 'input-output', nodes, edges});
    const outcome = run(network, 'inoperability', perturbation, {mode});
    expectClose(distressOf(outcome), inoperability, 0.5001 * 10 ** -digits);
  });

  it.each(clearings)('$source', (entry) => {
    const {liabilities, externalAssets} = entry;
    const nodes = ids(externalAssets.length).map((id, i) => ({
      id,
      externalAssets: externalAssets[i],
    }));
    const edges = liabilities.flatMap((row, i) =>
      row.flatMap((amount, j) =>
        amount > 0 ? [{debtor: `n${i}`, creditor: `n${j}`, amount}] : [],
      ),
    );
    const network = networkOf({format: 'frenemy-network/1', kind: 'liabilities', nodes, edges});
    const quiet = nodes.map(() => 0);
    const runs = entry.runs ?? [entry];
    for (const {alpha, beta, greatest, least} of runs) {
      const paid = (vector: string) =>
        run(network, 'clearing', quiet, {alpha, beta, vector}).nodes.map((x) =>
          Number(x.measures!['payment']),
        );
      expectClose(paid('greatest'), greatest, 1e-12);
      if (least) expectClose(paid('least'), least, 1e-12);
    }
  });
});
