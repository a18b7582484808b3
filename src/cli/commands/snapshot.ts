/** `snapshot OUT`: one question and its outcome as a file: .json reopens it, the others carry it. */
import {extname} from 'node:path';
import {sceneTable} from '../../core/exchange/sceneTable';
import {buildWeb} from '../../core/graph/web';
import {runScenario} from '../../core/scenario/runScenario';
import {isQuiet} from '../../core/scenario/scenario';
import {digestOf} from '../../core/snapshot/digest';
import {encodeSnapshot} from '../../core/snapshot/encode';
import {emptyView} from '../../core/snapshot/view';
import {ASKING, readAsked} from '../asked';
import {write, writeGraph, type Written} from '../exchange';
import {InputError} from '../inputError';
import {Faults, readArguments} from '../options';
import type {DatasetQuestion} from '../question';

export function snapshot(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, ASKING);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new InputError('snapshot: name one file to write, OUT.json, .gexf, .graphml or .csv');
  const asked = readAsked(values, new Faults());
  if (asked.kind === 'network')
    throw new InputError('snapshot: a bare network has no snapshot; convert writes its file');
  const files = written(path, asked);
  return asked.format === 'json'
    ? `${JSON.stringify({files})}\n`
    : files.map((file) => `${file}\n`).join('');
}

function written(path: string, {dataset, scenario, provenance}: DatasetQuestion): Written {
  const {version, hash} = provenance;
  const outcome = isQuiet(scenario) ? null : runScenario(dataset, scenario);
  const text = encodeSnapshot({
    format: 'frenemy-snapshot/1',
    dataset: {version, hash},
    scenario,
    view: {...emptyView, language: 'en'},
    outcome: outcome && digestOf(outcome),
  });
  if (extname(path).toLowerCase() === '.json') return write(path, text);
  const failed = Object.keys(scenario.shocks).map(provenance.nameOf);
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
