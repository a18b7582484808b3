/**
 * A receipt as it is shown, on the screen and on paper: the largest line first, every share rounded so
 * that whoever adds the lines arrives at the total, and the arithmetic of each line in words.
 */
import {VISIBLE, type NodeOutcome, type ReceiptLine} from '../../core/contagion/outcome';
import type {Term} from '../../core/exposure/dependency';
import {apportion} from './apportion';
import type {Format} from '../../words/format';
import {knockOnText} from './knockOnText';
import type {Names} from '../../words/names';
import type {Text} from './text';

export interface ShownLine {
  readonly line: ReceiptLine;
  readonly loss: string;
  /** Dollars at risk that set no share. */
  readonly isUsdOnly: boolean;
}
export interface ShownReceipt {
  readonly sentence: string;
  readonly lines: readonly ShownLine[];
  /** The lines from here on are smaller than what is shown at first. */
  readonly large: number;
  readonly smallerLoss: string;
  readonly total: string;
  readonly dollars: string;
  /** `loss 12.3% − own shock 0.0%` */
  readonly sum: string;
}

export function shownReceipt(node: NodeOutcome, names: Names, text: Text): ShownReceipt {
  const {language, words, format} = text;
  const t = knockOnText[language];
  const lines = [...node.receipt].sort((a, b) => b.loss - a.loss || (b.usd ?? 0) - (a.usd ?? 0));
  const above = node.distress - node.shock;
  const decimals = above < 0.01 ? 2 : 1;
  const losses = lines.map((line) => line.loss);
  const {parts, total} = apportion(losses, above, decimals);
  const percent = percentOf(language, decimals);
  const large = Math.max(1, lines.filter((line) => line.loss > VISIBLE).length);
  const [main] = lines;
  return {
    sentence: t.receiptSentence(
      names.company(node.id),
      percent(total),
      main && main.loss > 0
        ? {
            from: names.company(main.from),
            channel: main.channel,
            inputClass: main.inputClass && words.classes[main.inputClass],
            percent: percent(parts[0] ?? 0),
          }
        : null,
    ),
    lines: lines.map((line, i) => ({
      line,
      loss: percent(parts[i] ?? 0),
      isUsdOnly: line.loss === 0 && line.channel === 'asset',
    })),
    large,
    smallerLoss: percent(parts.slice(large).reduce((sum, part) => sum + part, 0)),
    total: percent(total),
    dollars: node.usd > 0 ? format.money(node.usd) : '–',
    sum: t.totalSum(percent(total + node.shock), percent(node.shock)),
  };
}

export interface ShownTerm {
  readonly term: Term;
  /** `=`, `×`, `÷`, or nothing. */
  readonly before: string;
  readonly label: string;
  readonly value: string;
}
export interface ShownFormula {
  readonly weight: string;
  readonly factors: readonly ShownTerm[];
  /** What the factors were derived from. */
  readonly rest: readonly ShownTerm[];
}

/** The factors that make the weight, then what they were derived from. */
export function shownFormula({channel, terms, weight}: ReceiptLine, text: Text): ShownFormula {
  const {language, format} = text;
  const t = knockOnText[language];
  const factors = FACTORS[channel];
  const label = ({name}: Term) => t.terms[name] ?? name;
  const known = terms.filter((term) => factors.includes(term.name));
  const rest = terms.filter((term) => !factors.includes(term.name));
  return {
    weight: percentOf(language, weight < 0.01 ? 2 : 1)(weight),
    factors: known.map((term, i) => ({
      term,
      before: i === 0 ? '=' : DIVISORS.has(term.name) ? '÷' : '×',
      label: label(term),
      value: term.name === 'replaceable' ? `(1 − ${valueOf(term, format)})` : valueOf(term, format),
    })),
    rest: rest.map((term, i) => ({
      term,
      before: i === 0 ? '' : '·',
      label: label(term),
      value: valueOf(term, format),
    })),
  };
}

const FACTORS: Readonly<Record<ReceiptLine['channel'], readonly string[]>> = {
  supply: ['share', 'reach', 'inFlow', 'replaceable'],
  demand: ['share'],
  asset: ['exposure', 'lossGivenDefault', 'buffer', 'liquidity'],
  funding: ['undrawn', 'undrawnNext12', 'liquidity'],
  guarantee: ['cap', 'guaranteeActive', 'lossGivenDefault', 'liquidity'],
  own: [],
};
const DIVISORS = new Set(['buffer', 'liquidity']);

function valueOf({value, unit}: Term, format: Format): string {
  switch (unit) {
    case 'share':
      return precise.format(value);
    case 'usd':
      return format.money(value);
    case 'gw':
      return format.gigawatts(value);
    case 'months':
    case 'years':
    case 'factor':
      return format.number(value);
  }
}

/** Factors are shown finer than results, so that multiplying them by hand comes out right. */
const precise = new Intl.NumberFormat('en-GB', {style: 'percent', maximumSignificantDigits: 3});

function percentOf(language: Text['language'], decimals: number): (share: number) => string {
  const format = new Intl.NumberFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    style: 'percent',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return (share) => format.format(share);
}
