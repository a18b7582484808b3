/** A bare network with a model, as a task that workers can take. */
import {isExposureModel} from '../contagion/exposureModels';
import {assert} from '../lib/assert';
import type {Network} from '../network/network';
import {clearingInput, exposureSystem, interdependency} from '../network/runNetwork';
import {esriInput} from '../network/supplyInput';
import type {SweepTask} from './sweep';
import {exposureSweep, leontiefSweep, settingsOf, type Choice} from './sweepModels';

export function networkTask(network: Network, {model, parameters, wantsMatrix}: Choice): SweepTask {
  const set = settingsOf(model, parameters);
  const sizes = Float64Array.from(network.nodes.map((n) => n.size));
  const base = {order: network.nodes.length, sizes, wantsMatrix};
  const quiet = {model, parameters, shocks: {}, reductions: {}};
  switch (network.kind) {
    case 'exposures':
      assert(isExposureModel(model), `${model} does not run on exposures`);
      return {
        ...base,
        model: exposureSweep(model, exposureSystem(network, {}), sizes, set, wantsMatrix),
      };
    case 'supply': {
      const none = new Float64Array(network.edges.length);
      const substitution = set.substitution ?? network.substitution ?? true;
      const settings = {epsilon: set.epsilon, maxRounds: set.maxRounds, substitution};
      return {
        ...base,
        model: leontiefSweep(esriInput(network, none), sizes, settings, wantsMatrix),
      };
    }
    case 'liabilities':
      return {
        ...base,
        model: {kind: 'clearing', input: clearingInput(network, quiet), settings: set},
      };
    case 'input-output': {
      const {matrix} = interdependency(network, set.mode, new Float64Array(network.edges.length));
      return {...base, model: {kind: 'inoperability', matrix, settings: set}};
    }
  }
}
