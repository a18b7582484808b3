/** `snapshot OUT`: one question and its outcome as a file: .json reopens it, the others carry it. */
import {runScenario} from '../../core/scenario/runScenario';
import {isQuiet} from '../../core/scenario/scenario';
import {digestOf} from '../../core/snapshot/digest';
import {SNAPSHOT_FORMAT} from '../../core/snapshot/snapshot';
import {emptyView, LANGUAGES, type Language} from '../../core/snapshot/view';
import {ASKING, readAsked} from '../asked';
import {InputError} from '../inputError';
import {Faults, readArguments, type Values} from '../options';
import {readLook} from '../pictures';
import {writeSnapshot} from '../writeSnapshot';

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
  const language = languageOf(values, faults);
  const asked = readAsked(values, faults);
  if (asked.kind === 'network')
    throw new InputError('snapshot: a bare network has no snapshot; convert writes its file');
  const {dataset, scenario, provenance} = asked;
  const {version, hash} = provenance;
  const outcome = isQuiet(scenario) ? null : runScenario(dataset, scenario);
  const taken = {
    format: SNAPSHOT_FORMAT,
    dataset: {version, hash},
    scenario,
    view: {...emptyView, language},
    outcome: outcome && digestOf(outcome),
  } as const;
  const files = writeSnapshot(path, dataset, taken, outcome, look);
  return asked.format === 'json'
    ? `${JSON.stringify({files})}\n`
    : files.map((file) => `${file}\n`).join('');
}

/** The language is part of the snapshot. */
function languageOf({lang = 'en'}: Values, faults: Faults): Language {
  const language = LANGUAGES.find((it) => it === lang);
  if (!language) faults.add(`--lang: must be ${LANGUAGES.join(' or ')}, got "${lang}"`);
  return language ?? 'en';
}
