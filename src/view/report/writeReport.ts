/**
 * The report as text: its first lines say in the reader's language what it holds and what it does not;
 * the rest is in English, for whoever mends. Pure.
 */
import {asError, type Fault, type SeenFault} from '../../state/faults';
import type {Language} from '../../state/store';
import {reportText} from '../text/reportText';
import {scrubbed, withoutWords} from './scrubbed';

export interface ReportInput {
  readonly language: Language;
  /** `2026-11-25` */
  readonly day: string;
  /** One line each: app, data, browser … */
  readonly facts: Readonly<Record<string, string | number>>;
  readonly fault: Fault | null;
  readonly others: readonly SeenFault[];
  readonly trail: readonly string[];
  /** What the reader wrote. */
  readonly note: string;
  /** JSON; null: left out. */
  readonly scenario: string | null;
  readonly own: string | null;
  readonly hasOwn: boolean;
  /** Ids and names of own data: to be taken out where those are left out. */
  readonly secrets: readonly string[];
}

const LONGEST_MESSAGE = 2000;
const MOST_LINES = 40;

export function writeReport(input: ReportInput): string {
  const {fault, others, trail, note, scenario, own, secrets} = input;
  const said = (text: string) => scrubbed(text, secrets).slice(0, LONGEST_MESSAGE);
  const facts = Object.entries(input.facts).map(([name, value]) => `${name}: ${value}`);
  const parts: [string, string][] = [
    ['What the reader wrote', note.trim()],
    ['Error', fault === null ? 'none: reported by hand' : errorInWords(fault, said)],
    ['Components', cut(scrubbed(fault?.components ?? ''))],
    ['Other errors in this page', others.map((seen) => otherInWords(seen, said)).join('\n')],
    ['Facts', facts.join('\n')],
    ['Last things done, oldest first', trail.join('\n')],
    ['Scenario and view', scenario === null ? '' : withoutWords(scenario, secrets.map(inJson))],
    ['Own data', own ?? ''],
  ];
  const body = parts.filter(([, text]) => text !== '').map(([name, text]) => `## ${name}\n${text}`);
  return `${[headOf(input), ...body].join('\n\n')}\n`;
}

function headOf({language, day, note, scenario, own, hasOwn}: ReportInput): string {
  const t = reportText[language].head;
  const holds = [
    t.holds,
    ...(note.trim() === '' ? [] : [t.note]),
    ...(scenario === null ? [] : [t.scenario]),
    ...(own === null ? [] : [t.own]),
  ];
  const lacks = [
    t.lacks,
    ...(scenario === null ? [t.lacksScenario] : []),
    ...(hasOwn && own === null ? [t.lacksOwn] : []),
  ];
  return [t.title(day), t.what, `${holds.join('; ')}.`, `${lacks.join('; ')}.`].join('\n');
}

function errorInWords({where, error}: Fault, said: (text: string) => string): string {
  const {name, message, stack = '', cause} = asError(error);
  const lines = [
    `in: ${where}`,
    `${name}: ${said(message)}`,
    ...(cause === undefined ? [] : [`because of ${said(String(cause))}`]),
    cut(scrubbed(framesOf(stack.replace(message, '')))),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

const otherInWords = (
  {fault: {where, error}, times}: SeenFault,
  said: (text: string) => string,
): string => {
  const {name, message} = asError(error);
  return `${times} × in ${where}: ${name}: ${said(message)}`;
};

/** Without the lines of the message, which some browsers repeat there. */
const framesOf = (stack: string): string =>
  stack
    .split('\n')
    .filter((line) => /^\s*at\s|@/.test(line))
    .join('\n');

/** As it stands within a string of JSON. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

const cut = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
    .join('\n');
