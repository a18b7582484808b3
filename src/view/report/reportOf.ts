/** What a report says of this page, its data and its browser; written only when the reader looks. */
import {faults, type Fault} from '../../state/faults';
import {appNow, type App, type Language} from '../../state/store';
import {version} from '../../../package.json';
import {isEmbedded} from '../embed';
import {isEnclosed} from '../session/enclosed';
import {presentSnapshot} from '../session/snapshots';
import {readSettings} from '../session/storage';
import {ownWords} from './ownWords';
import {writeReport, type ReportInput} from './writeReport';

export interface ReportChoices {
  /** When the reader asked for it: what is looked at is, to the letter, what is saved. */
  readonly made: Date;
  readonly note: string;
  readonly withScenario: boolean;
  readonly withOwn: boolean;
}

export function reportOf(
  app: App | null,
  fault: Fault | null,
  language: Language,
  {made, note, withScenario, withOwn}: ReportChoices,
): string {
  const hasOwn = app !== null && holdsOwn(app);
  const input: ReportInput = {
    language,
    day: dayOf(made),
    facts: {...pageFacts(made), ...(app && dataFacts(app))},
    fault,
    others: faults.seen().filter((seen) => seen.fault.error !== fault?.error || seen.times > 1),
    trail: app?.trail.list() ?? [],
    note,
    scenario: app !== null && withScenario ? scenarioOf(app) : null,
    own: hasOwn && withOwn ? ownOf(app) : null,
    hasOwn,
    secrets: hasOwn && !withOwn ? ownWords(app) : [],
  };
  return writeReport(input);
}

export const holdsOwn = ({store, builtIn}: App): boolean => {
  const {base, changes} = store.getState();
  return base !== builtIn || changes.length > 0;
};

/** The reader's day, as it stands in the name of the file. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

function pageFacts(made: Date): Record<string, string | number> {
  const settings = readSettings();
  const media = (query: string) => matchMedia(query).matches;
  return {
    made: made.toISOString(),
    app: `Frenemy ${version}, ${buildOf()}`,
    page: isEmbedded() ? 'embedded' : isEnclosed(document) ? 'saved page' : 'served',
    browser: navigator.userAgent,
    languages: navigator.languages.join(', '),
    'language chosen': settings.language,
    theme: `${settings.theme}${media('(prefers-color-scheme: dark)') ? ', dark system' : ''}`,
    'forced colours': media('(forced-colors: active)') ? 'yes' : 'no',
    'reduced motion': media('(prefers-reduced-motion: reduce)') ? 'yes' : 'no',
    window: `${innerWidth} × ${innerHeight} at ${devicePixelRatio}`,
    online: navigator.onLine ? 'yes' : 'no',
    'page open for': `${Math.round((made.getTime() - performance.timeOrigin) / 1000)} s`,
  };
}

/** `index-1a2b3c.js`: which build it is. */
const buildOf = (): string =>
  document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src.split('/').at(-1) ??
  'in one file';

function dataFacts(app: App): Record<string, string | number> {
  const {base, changes, past, future, view} = app.store.getState();
  const {companies, ties, sources} = countsOf(app);
  return {
    data: base === app.builtIn ? `built in, ${base.version}` : 'own',
    'hash of the data': base.hash,
    ...(base !== app.builtIn && {
      'data of the app': `${app.builtIn.version}, ${app.builtIn.hash}`,
    }),
    companies,
    ties,
    sources,
    'own changes': changes.length,
    'steps to undo': past.length,
    'steps to redo': future.length,
    screen: view.screen,
  };
}

/** What breaks may be the data with their changes. */
function countsOf(app: App): Record<'companies' | 'ties' | 'sources', string | number> {
  try {
    const {companies, ties, sources} = appNow(app).dataset;
    return {companies: companies.length, ties: ties.length, sources: sources.length};
  } catch {
    const {companies, ties, sources} = app.store.getState().base;
    const before = (rows: readonly unknown[]) => `${rows.length} before the changes`;
    return {companies: before(companies), ties: before(ties), sources: before(sources)};
  }
}

function scenarioOf(app: App): string {
  const {scenario, view} = app.store.getState();
  return JSON.stringify({scenario, view}, null, 1);
}

function ownOf(app: App): string {
  const {data, changes} = presentSnapshot(app);
  return JSON.stringify({...(data && {data}), ...(changes && {changes})});
}
