/**
 * `convert IN OUT`: a dataset, a bare network or a graph from one format into another; a snapshot, or
 * the picture that carries one, as any file that `snapshot` writes.
 */
import {extname} from 'node:path';
import {runScenario} from '../../core/scenario/runScenario';
import {isQuiet} from '../../core/scenario/scenario';
import {readGraph, write, writeGraph, type Written} from '../exchange';
import {builtInData, loadDataset} from '../files';
import {InputError} from '../inputError';
import {Faults, formatOf, readArguments, type Values} from '../options';
import {readLook} from '../pictures';
import {openSnapshot, readSnapshotText} from '../snapshotFile';
import {writeSnapshot} from '../writeSnapshot';

export function convert(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {own: ['theme', 'address']});
  const faults = new Faults();
  const format = formatOf(values.format, faults);
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0)
    throw new InputError('convert: name two files, IN and OUT');
  const text = readSnapshotText(from);
  if (text !== null) {
    const files = takenOut(from, text, to, values, faults);
    return format === 'json' ? `${JSON.stringify({files})}\n` : files.map((f) => `${f}\n`).join('');
  }
  readLook('', values, faults); // a picture is drawn of snapshots alone
  faults.throwIfAny();
  const table = readGraph(from);
  const files = writeGraph(table, to);
  const held = {nodes: table.nodes.length, edges: table.edges.length};
  return format === 'json'
    ? `${JSON.stringify({files, ...held})}\n`
    : files.map((file) => `${file}: ${held.nodes} nodes, ${held.edges} edges\n`).join('');
}

/** The snapshot itself to the letter, or drawn and written on the data at hand. */
function takenOut(from: string, text: string, to: string, values: Values, faults: Faults): Written {
  const look = readLook(to, values, faults);
  faults.throwIfAny();
  if (extname(to).toLowerCase() === '.json') return write(to, text);
  const base = loadDataset(values.data ?? builtInData());
  const {snapshot, dataset} = openSnapshot(from, text, base);
  const {scenario} = snapshot;
  const outcome = isQuiet(scenario) ? null : runScenario(dataset, scenario);
  return writeSnapshot(to, dataset, snapshot, outcome, look);
}
