/** A snapshot with what it shows, as the file that its name asks for. */
import {extname} from 'node:path';
import type {Outcome} from '../core/contagion/outcome';
import type {Dataset} from '../core/dataset/schema';
import {sceneTable} from '../core/exchange/sceneTable';
import {buildWeb} from '../core/graph/web';
import {encodeSnapshot} from '../core/snapshot/encode';
import type {Snapshot} from '../core/snapshot/snapshot';
import {write, writeGraph, type Written} from './exchange';
import {InputError} from './inputError';
import {isPicture, writePicture, type PictureLook} from './pictures';

export function writeSnapshot(
  path: string,
  dataset: Dataset,
  snapshot: Snapshot,
  outcome: Outcome | null,
  look: PictureLook,
): Written {
  if (!/\.(json|svg|pdf|gexf|graphml|csv)$/i.test(path))
    throw new InputError(`${path}: writes .json, .svg, .pdf, .gexf, .graphml or .csv`);
  if (isPicture(path)) return writePicture(path, dataset, snapshot, outcome, look);
  const text = encodeSnapshot(snapshot);
  if (extname(path).toLowerCase() === '.json') return write(path, text);
  const {scenario} = snapshot;
  const {version, hash} = snapshot.dataset;
  const names = new Map<string, string>(dataset.companies.map(({id, name}) => [id, name.en]));
  const failed = Object.keys(scenario.shocks).map((id) => names.get(id) ?? id);
  return writeGraph(
    sceneTable({
      web: buildWeb(dataset, scenario),
      outcome,
      sources: dataset.sources,
      title: failed.length > 0 ? `If ${failed.join(' and ')} fails` : 'Who holds up whom in AI',
      description: `As of ${scenario.asOf}, ${scenario.basis} basis, model ${scenario.model}; data ${version} (${hash.slice(0, 12)})`,
      asOf: scenario.asOf,
      snapshot: text,
    }),
    path,
  );
}
