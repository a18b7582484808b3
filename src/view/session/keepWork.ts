/** Writes what this tab works on under its name; whether it is kept. */
import {isQuiet} from '../../core/scenario/scenario';
import {encodeHistory} from '../../core/snapshot/history';
import type {App} from '../../state/store';
import {presentSnapshot} from './snapshots';
import {tabId} from './tabId';
import {writeWork} from './works';

export function keepWork(app: App): boolean | Promise<boolean> {
  const {base, past, future, changes, scenario} = app.store.getState();
  const present = {...presentSnapshot(app), dataset: app.builtIn, base, changes};
  const steps = past.length + future.length;
  return writeWork(tabId(), encodeHistory({...present, past, future}), {
    steps,
    isIdle: steps === 0 && base === app.builtIn && changes.length === 0 && isQuiet(scenario),
  });
}
