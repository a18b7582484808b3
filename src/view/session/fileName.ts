/** `frenemy-oracle-binding-2026-10-31.json`: what a file holds, readable in a folder. */
import type {App} from '../../state/store';

export function fileName({store}: App, extension: string): string {
  const {scenario} = store.getState();
  const {asOf, basis, shocks, reductions} = scenario;
  const asked = [...Object.keys(shocks), ...Object.keys(reductions)];
  const parts = ['frenemy', ...asked.slice(0, 3), ...(asked.length > 3 ? ['more'] : [])];
  return `${[...parts, basis, asOf].join('-').replace(/[^a-z0-9-]+/g, '-')}.${extension}`;
}
