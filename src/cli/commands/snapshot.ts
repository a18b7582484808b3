/** `snapshot OUT`: one question and its outcome as a file: .json reopens it, the others carry it. */
import {extname} from 'node:path';
import {sceneTable} from '../../core/exchange/sceneTable';
import {buildWeb} from '../../core/graph/web';
import type {ThemeName} from '../../core/picture/palette';
import {runScenario} from '../../core/scenario/runScenario';
import {isQuiet} from '../../core/scenario/scenario';
import {digestOf} from '../../core/snapshot/digest';
import {encodeSnapshot} from '../../core/snapshot/encode';
import {SNAPSHOT_FORMAT, type Snapshot} from '../../core/snapshot/snapshot';
import {emptyView, LANGUAGES, type Language} from '../../core/snapshot/view';
import {ASKING, readAsked} from '../asked';
import {write, writeGraph, type Written} from '../exchange';
import {InputError} from '../inputError';
import {Faults, readArguments, type Values} from '../options';
import {isPicture, writePicture, type PictureLook} from '../pictures';
import type {DatasetQuestion} from '../question';

export function snapshot(args: readonly string[]): string {
  const {values, positionals} = readArguments(args, {
    ...ASKING,
    own: [...ASKING.own, 'lang', 'theme', 'address'],
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new InputError(
      'snapshot: name one file to write, OUT.json, .svg, .pdf, .gexf, .graphml or .csv',
    );
  const faults = new Faults();
  const look = readLook(path, values, faults);
  const asked = readAsked(values, faults);
  if (asked.kind === 'network')
    throw new InputError('snapshot: a bare network has no snapshot; convert writes its file');
  const files = written(path, asked, look);
  return asked.format === 'json'
    ? `${JSON.stringify({files})}\n`
    : files.map((file) => `${file}\n`).join('');
}

interface Look extends PictureLook {
  readonly language: Language;
}
const THEMES: readonly ThemeName[] = ['light', 'dark'];

/** How it is to look: the language is part of the snapshot, the rest of pictures alone. */
function readLook(path: string, {lang = 'en', theme, address}: Values, faults: Faults): Look {
  const language = LANGUAGES.find((it) => it === lang);
  if (!language) faults.add(`--lang: must be ${LANGUAGES.join(' or ')}, got "${lang}"`);
  const named = THEMES.find((it) => it === (theme ?? 'light'));
  if (!named) faults.add(`--theme: must be ${THEMES.join(' or ')}, got "${theme}"`);
  if (!isPicture(path))
    for (const [name, value] of Object.entries({theme, address}))
      if (value !== undefined) faults.add(`--${name}: goes with .svg and .pdf`);
  if (address !== undefined && !/^https?:\/\/[^#\s]+$/.test(address))
    faults.add(`--address: must be an address without #, got "${address}"`);
  return {language: language ?? 'en', theme: named ?? 'light', address: address ?? ''};
}

function written(
  path: string,
  {dataset, scenario, provenance}: DatasetQuestion,
  look: Look,
): Written {
  const {version, hash} = provenance;
  const outcome = isQuiet(scenario) ? null : runScenario(dataset, scenario);
  const taken: Snapshot = {
    format: SNAPSHOT_FORMAT,
    dataset: {version, hash},
    scenario,
    view: {...emptyView, language: look.language},
    outcome: outcome && digestOf(outcome),
  };
  if (isPicture(path)) return writePicture(path, dataset, taken, outcome, look);
  const text = encodeSnapshot(taken);
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
