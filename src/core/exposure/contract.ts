/**
 * A tie as a contract in time: when it starts, how long it runs, what it delivers in the window
 * that counts, and what has been paid by the date. Everything not stated is a flagged rule.
 *
 * The window is the twelve months after the date, on the paid basis the twelve before it: flows of
 * a basis that counts only what changed hands cannot lie ahead.
 */
import type {Defaults, Tie} from '../dataset/schema';
import type {Web, WebTie} from '../graph/web';
import {DAYS_PER_YEAR, firstDay, lastDay, type Day} from '../lib/day';
import {deliveredShare, meanLevel, type Course} from './ramp';
import type {Term} from './dependency';
import {firstOf, type Finding} from './assumption';

export interface Delivery {
  /** Money that flows in the window, US dollars; null where the tie has no amount on the basis. */
  readonly usd: number | null;
  /** Gigawatts of the window: delivered (chips) or running on average; null where not stated. */
  readonly gw: number | null;
  /** Whether anything is delivered in the window at all. */
  readonly isRunning: boolean;
  readonly terms: readonly Term[];
}

const YEAR = DAYS_PER_YEAR;

export function deliveryOf({tie, amountUsd}: WebTie, web: Web, defaults: Defaults): Delivery {
  const {start, course, terms} = courseOf(tie, defaults);
  const isPaidBasis = web.basis === 'paid';
  const from = (web.asOf - start) / YEAR - (isPaidBasis ? 1 : 0);
  const to = from + 1;
  const isOver = tie.status === 'completed' && !isPaidBasis; // delivered: nothing lies ahead
  const isRunning = !isOver && to > 0 && from < course.termYears;
  if (!isRunning) return {usd: 0, gw: 0, isRunning, terms};

  const headline = isPaidBasis ? (tie.amountUsd.binding?.likely ?? amountUsd) : amountUsd;
  const gw = tie.capacityGw === null ? null : tie.capacityGw * capacityShare(tie, course, from, to);
  const usd = headline === null ? null : flow(tie, headline, from, to, course, web.asOf, start);
  const stated: Term = {
    name: 'headline',
    value: headline ?? 0,
    unit: 'usd',
    rule: null,
    reason: null,
    sources: tie.evidence.map((e) => e.source),
  };
  return {usd, gw, isRunning, terms: headline === null ? terms : [stated, ...terms]};
}

/** Chips count as delivered in the window; what runs (clouds, sites, power) as its mean level. */
function capacityShare({type}: Tie, course: Course, from: number, to: number): number {
  const begin = Math.max(from, 0);
  return type === 'chips'
    ? deliveredShare(course, to) - deliveredShare(course, begin)
    : meanLevel(course, begin, to) * (to - begin);
}

function flow(
  tie: Tie,
  headline: number,
  from: number,
  to: number,
  course: Course,
  asOf: Day,
  start: Day,
): number {
  if (tie.amountPeriod === 'annual')
    return headline * (Math.min(to, course.termYears) - Math.max(from, 0));
  const isPaidOnly = tie.amountUsd.announced?.likely === tie.amountUsd.paid?.likely;
  if (isPaidOnly && tie.status !== 'completed')
    return headline / Math.max((asOf - start) / YEAR, 1);
  return headline * (deliveredShare(course, to) - deliveredShare(course, Math.max(from, 0)));
}

interface Timing {
  readonly start: Day;
  readonly course: Course;
  readonly terms: readonly Term[];
}

function courseOf(tie: Tie, defaults: Defaults): Timing {
  const terms: Term[] = [];
  const start = tie.start === null ? imputedStart(tie, defaults, terms) : firstDay(tie.start);
  const headline = tie.amountUsd.announced?.likely ?? 0;
  let termYears: number;
  if (tie.status === 'completed' && tie.end === null) {
    termYears = 0; // handed over at once
  } else if (tie.end !== null && tie.status !== 'cancelled') {
    termYears = (lastDay(tie.end) + 1 - start) / YEAR;
  } else {
    const isLarge = tie.type === 'cloud' && headline >= 50e9;
    const {value, reason} = isLarge ? defaults.termIfOver50bn : defaults.termYears[tie.type]!;
    termYears = value!;
    terms.push(
      imputed(
        'term',
        termYears,
        'years',
        isLarge ? 'termIfOver50bn' : `termYears ${tie.type}`,
        reason,
      ),
    );
  }
  return {
    start,
    course: {termYears: Math.max(termYears, 1 / 12), ramp: defaults.ramp.value!},
    terms,
  };
}

function imputedStart(tie: Tie, defaults: Defaults, terms: Term[]): Day {
  const announced = firstDay(tie.announced!); // parseDataset asks for one of the two
  const delay: Finding = firstOf('startIfUnknown', defaults.startIfUnknown, [tie.status]) ?? {
    value: tie.status === 'completed' ? 0 : defaults.startIfUnknown['announced']!.value!,
    rule: 'startIfUnknown announced',
    reason: defaults.startIfUnknown['announced']!.reason,
  };
  terms.push(imputed('startDelay', delay.value, 'years', delay.rule, delay.reason));
  return announced + delay.value * YEAR;
}

/** What has been paid in (stakes) or drawn (loans) by the date, US dollars, with its arithmetic. */
export function paidBy(
  tie: Tie,
  asOf: Day,
  defaults: Defaults,
): {usd: number; terms: readonly Term[]} {
  const sources = tie.evidence.map((e) => e.source);
  const stated = tie.amountUsd.paid?.likely;
  if (stated !== undefined)
    return {
      usd: stated,
      terms: [{name: 'paidIn', value: stated, unit: 'usd', rule: null, reason: null, sources}],
    };
  const committed = tie.amountUsd.binding?.likely;
  const hasStarted =
    tie.status === 'active' ||
    (tie.status === 'signed' && tie.start !== null && firstDay(tie.start) <= asOf);
  if (committed === undefined || !hasStarted) return {usd: 0, terms: []};

  const headline: Term = {
    name: 'committed',
    value: committed,
    unit: 'usd',
    rule: null,
    reason: null,
    sources,
  };
  if (tie.type === 'debt') {
    const {value, reason} = defaults.drawnIfActive;
    return {
      usd: committed * value!,
      terms: [headline, imputed('drawn', value!, 'share', 'drawnIfActive', reason)],
    };
  }
  const {start, course, terms} = courseOf(tie, defaults);
  const delivered = deliveredShare(course, (asOf - start) / YEAR);
  return {
    usd: committed * delivered,
    terms: [
      headline,
      ...terms,
      imputed('deliveredSoFar', delivered, 'share', 'ramp', defaults.ramp.reason),
    ],
  };
}

export const imputed = (
  name: string,
  value: number,
  unit: Term['unit'],
  rule: string,
  reason: string,
): Term => ({name, value, unit, rule, reason, sources: []});

/** Shares that sum above what there is to share are scaled down together. */
export const scaledTo = (factor: number): Term =>
  imputed('scaledTo', factor, 'factor', 'sumsToOne', 'the shares of all together exceed the whole');
