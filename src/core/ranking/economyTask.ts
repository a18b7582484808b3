/** An economy with a model, as a task that workers can take. */
import {isExposureModel} from '../contagion/exposureModels';
import type {Economy} from '../exposure/economy';
import {assert} from '../lib/assert';
import {
  claimSystem,
  jointInput,
  leontiefInput,
  rivalsInput,
  tradeMatrix,
} from '../scenario/prepare';
import type {SweepTask} from './sweep';
import {exposureSweep, leontiefSweep, settingsOf, type Choice} from './sweepModels';

export function economyTask(economy: Economy, {model, parameters, wantsMatrix}: Choice): SweepTask {
  const set = settingsOf(model, parameters);
  const sizes = Float64Array.from(economy.sizes, (s) => s.usd);
  const base = {order: economy.ids.length, sizes, wantsMatrix};
  if (isExposureModel(model))
    return {
      ...base,
      model: exposureSweep(model, claimSystem(economy, {}).system, sizes, set, wantsMatrix),
    };
  switch (model) {
    case 'esri': {
      const settings = {
        epsilon: set.epsilon,
        maxRounds: set.maxRounds,
        substitution: set.substitution ?? true,
      };
      const {input} = leontiefInput(economy, {});
      return {...base, model: leontiefSweep(input, sizes, settings, wantsMatrix)};
    }
    case 'inoperability':
      return {
        ...base,
        model: {kind: 'inoperability', matrix: tradeMatrix(economy, set.mode), settings: set},
      };
    default: {
      assert(model === 'joint', `${model} does not run on datasets`);
      const {input} = jointInput(economy, {}, set);
      const {markets, ...rivals} = rivalsInput(economy, set.diversion);
      return {
        ...base,
        model: {
          kind: 'joint',
          input,
          rivals: set.diversion > 0 ? {...rivals, markets: markets.length} : null,
          settings: set,
        },
      };
    }
  }
}
