/** `validate`: every fault of datasets, networks and patches, one line each. */
import {existsSync, statSync} from 'node:fs';
import {NETWORK_FORMAT} from '../../core/network/network';
import {PATCH_FORMAT} from '../../core/exchange/patch';
import {builtInData, loadDataset, loadNetwork, loadTables, readJson} from '../files';
import {InputError} from '../inputError';
import {Faults, formatOf, readArguments} from '../options';
import {loadPatch, patched} from '../patchFile';
import {drawTable} from '../report/table';

interface Verdict {
  readonly path: string;
  readonly kind: string;
  readonly holds: string;
  readonly errors: readonly string[];
}

export function validate(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {});
  const faults = new Faults();
  const format = formatOf(values.format, faults);
  faults.throwIfAny();
  const verdicts = [
    ...[...positionals, ...[values.data, values.network].flatMap((p) => p ?? [])].map(judge),
    ...(values.exposures !== undefined && values.nodes !== undefined
      ? [judgeTables(values.exposures, values.nodes)]
      : []),
  ];
  if (verdicts.length === 0) throw new InputError('validate: name a file or a folder');
  const errors = verdicts.flatMap((v) => v.errors);
  if (format === 'json')
    process.stdout.write(`${JSON.stringify({valid: errors.length === 0, files: verdicts})}\n`);
  if (errors.length > 0)
    throw new InputError([
      ...errors,
      `${errors.length} ${errors.length === 1 ? 'fault' : 'faults'}`,
    ]);
  if (format === 'json') return '';
  if (format === 'csv')
    return `file,kind,holds\n${verdicts.map((v) => [v.path, v.kind, `"${v.holds}"`].join(',')).join('\n')}\n`;
  return drawTable(
    ['file', 'kind', 'holds'],
    verdicts.map((v) => [v.path, v.kind, v.holds]),
  );
}

function judge(path: string): Verdict {
  return attempt(path, () => {
    const isFolder = existsSync(path) && statSync(path).isDirectory();
    const format = isFolder ? undefined : (readJson(path) as {format?: unknown} | null)?.format;
    if (format === NETWORK_FORMAT) {
      const {nodes, edges, kind} = loadNetwork(path);
      return ['network', `${kind}: ${nodes.length} nodes, ${edges.length} edges`];
    }
    if (format === PATCH_FORMAT) return ['patch', patchVerdict(path)];
    const {dataset, hash} = loadDataset(path);
    return [
      'dataset',
      `version ${dataset.version} (${hash.slice(0, 12)}): ${dataset.companies.length} companies, ${dataset.ties.length} ties, ${dataset.figures.length} figures, ${dataset.sources.length} sources`,
    ];
  });
}

/** One that was made on the built-in data is tried on them. */
function patchVerdict(path: string): string {
  const patch = loadPatch(path);
  const {version, hash} = patch.base;
  const holds = `${patch.changes.length} changes to version ${version} (${hash.slice(0, 12)})`;
  const builtIn = loadDataset(builtInData());
  if (builtIn.hash !== hash) return `${holds}, which is not at hand`;
  patched(builtIn.dataset, patch, path);
  return `${holds}: all of them fit`;
}

const judgeTables = (edges: string, nodes: string): Verdict =>
  attempt(edges, () => {
    const network = loadTables(edges, nodes);
    return [
      'network',
      `${network.kind}: ${network.nodes.length} nodes, ${network.edges.length} edges`,
    ];
  });

function attempt(path: string, read: () => readonly [kind: string, holds: string]): Verdict {
  try {
    const [kind, holds] = read();
    return {path, kind, holds, errors: []};
  } catch (error) {
    if (error instanceof InputError) return {path, kind: '', holds: '', errors: error.lines};
    throw error;
  }
}
