/** `convert IN OUT`: a dataset, a bare network or a graph from one format into another. */
import {readGraph, writeGraph} from '../exchange';
import {InputError} from '../inputError';
import {Faults, formatOf, readArguments} from '../options';

export function convert(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {});
  const faults = new Faults();
  const format = formatOf(values.format, faults);
  faults.throwIfAny();
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0)
    throw new InputError('convert: name two files, IN and OUT');
  const table = readGraph(from);
  const files = writeGraph(table, to);
  const held = {nodes: table.nodes.length, edges: table.edges.length};
  return format === 'json'
    ? `${JSON.stringify({files, ...held})}\n`
    : files.map((file) => `${file}: ${held.nodes} nodes, ${held.edges} edges\n`).join('');
}
