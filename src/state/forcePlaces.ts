/**
 * The places of the force layout: worked out once for a dataset and a seed, beside the picture, and
 * kept for as long as the page is open. Nothing here depends on date, basis or what is hidden.
 */
import {createStore, type StoreApi} from 'zustand/vanilla';
import type {Dataset} from '../core/dataset/schema';
import type {Places} from '../core/layout/forceSteps';
import type {OpenSimulator, Simulator} from './simulator';

export interface ForceState {
  /** null: not worked out yet, or not for this seed. */
  readonly places: Places | null;
  readonly seed: number | null;
  /** The share done; null: nothing is under way. */
  readonly progress: number | null;
  readonly trouble: 'failed' | 'cancelled' | null;
}
export interface ForcePlaces {
  readonly store: StoreApi<ForceState>;
  /** Works them out unless they are there or under way; after trouble only `again`. */
  readonly ask: (seed: number, again?: boolean) => Promise<void>;
  readonly cancel: () => void;
}

export function createForcePlaces(
  dataset: Pick<Dataset, 'companies' | 'ties'>,
  openSimulator: OpenSimulator,
): ForcePlaces {
  const store = createStore<ForceState>()(() => ({
    places: null,
    seed: null,
    progress: null,
    trouble: null,
  }));
  let simulator: Simulator | null = null;
  /** Whoever finds another number here has been superseded. */
  let turn = 0;

  return {
    store,
    async ask(seed, again = false) {
      const now = store.getState();
      const isSettled = now.places !== null || now.progress !== null;
      if (now.seed === seed && (isSettled || (!again && now.trouble !== null))) return;
      simulator?.cancel();
      const mine = ++turn;
      const tell = (state: Partial<ForceState>): void => {
        if (mine === turn) store.setState(state);
      };
      tell({places: null, seed, progress: 0, trouble: null});
      try {
        simulator ??= await openSimulator();
        if (mine !== turn) return;
        const {companies, ties} = dataset;
        const places = await simulator.run({companies, ties, seed}, (done) =>
          tell({progress: done}),
        );
        if (places) tell({places, progress: null});
      } catch {
        tell({progress: null, trouble: 'failed'});
      }
    },
    cancel() {
      if (store.getState().progress === null) return;
      turn++;
      simulator?.cancel();
      store.setState({progress: null, trouble: 'cancelled'});
    },
  };
}
