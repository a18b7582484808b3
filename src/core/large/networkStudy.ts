/**
 * A bare network as a large study, failed by any model of its kind through `runNetwork`: its
 * numbers are those of `frenemy stress --network`. O(companies + ties).
 */
import {DEFAULT_MODEL, modelsFor, type Ground, type ModelId} from '../contagion/models';
import type {Network} from '../network/network';
import {runNetwork} from '../network/runNetwork';
import {networkTask} from '../ranking/networkTask';
import {idsOfColumns, type NetworkColumns} from './columns';
import type {LargeStudy} from './largeStudy';

export function networkStudy(network: Network, columns: NetworkColumns): LargeStudy {
  const ids = idsOfColumns(columns);
  return {
    kind: network.kind,
    models: defaultFirst(network.kind),
    ids,
    names: ids,
    sizes: Float64Array.from(network.nodes.map(({size}) => size)),
    ties: columns,
    counted: null,
    run: (shocks, model, rounds) =>
      runNetwork(network, {
        model,
        shocks,
        reductions: {},
        parameters: rounds === undefined ? {} : {maxRounds: rounds},
        wantsRegime: false,
      }),
    task: (model) => networkTask(network, {model, parameters: {}, wantsMatrix: false}),
  };
}

export const defaultFirst = (ground: Ground): readonly ModelId[] => [
  DEFAULT_MODEL[ground],
  ...modelsFor(ground)
    .map(({id}) => id)
    .filter((id) => id !== DEFAULT_MODEL[ground]),
];
