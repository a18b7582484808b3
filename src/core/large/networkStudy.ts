/**
 * A bare network as a large study, failed by the default model of its kind through `runNetwork`: its
 * numbers are those of `frenemy stress --network`. O(companies + ties).
 */
import {DEFAULT_MODEL} from '../contagion/models';
import type {Network} from '../network/network';
import {runNetwork} from '../network/runNetwork';
import {networkTask} from '../ranking/task';
import {idsOfColumns, type NetworkColumns} from './columns';
import type {LargeStudy} from './largeStudy';

export function networkStudy(network: Network, columns: NetworkColumns): LargeStudy {
  const ids = idsOfColumns(columns);
  const model = DEFAULT_MODEL[network.kind];
  return {
    kind: network.kind,
    model,
    ids,
    names: ids,
    sizes: Float64Array.from(network.nodes.map(({size}) => size)),
    ties: columns,
    counted: null,
    run: (shocks, rounds) =>
      runNetwork(network, {
        model,
        shocks,
        reductions: {},
        parameters: rounds === undefined ? {} : {maxRounds: rounds},
        wantsRegime: false,
      }),
    task: () => networkTask(network, {model, parameters: {}, wantsMatrix: false}),
  };
}
