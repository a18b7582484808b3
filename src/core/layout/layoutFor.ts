/**
 * The layout that the reader asked for; null where what it needs is not there (nothing fails, nobody
 * is chosen, values or places are still being worked out) and for the value chain, which is drawn
 * then: the map is never empty. What was moved by hand is laid over it by `arrange`.
 */
import type {Outcome} from '../contagion/outcome';
import type {CompanyId, Dataset} from '../dataset/schema';
import type {Seen} from '../explore/seen';
import type {Web} from '../graph/web';
import type {Picture} from '../picture/picture';
import {moneySizes, type Sizes} from '../picture/sizeMeasure';
import {ego} from './ego';
import {forceLayout} from './forceLayout';
import type {Places} from './forceSteps';
import type {MapLayout} from './mapLayout';
import {measureRings} from './measureRings';
import {roundRings} from './roundRings';
import {layoutOf} from './valueChain';

/** null: not there, or not asked for by this layout. */
export interface LayoutInput {
  readonly dataset: Pick<Dataset, 'companies' | 'ties'>;
  readonly picture: Pick<Picture, 'layout' | 'ego' | 'sizeBy'>;
  readonly web: Web | null;
  readonly seen: Pick<Seen, 'companies' | 'ties'> | null;
  readonly outcome: Outcome | null;
  /** What discs are sized by; null: by money. */
  readonly sizes: Sizes | null;
  /** Of the force layout. */
  readonly places: Places | null;
}

export function layoutFor(input: LayoutInput): MapLayout | null {
  const {dataset, picture, web, seen, outcome, sizes, places} = input;
  switch (picture.layout ?? 'chain') {
    case 'chain':
      return null;
    case 'force':
      return places && forceLayout(dataset, places);
    case 'rounds':
      return roundRings(dataset, outcome);
    case 'measure': {
      const known = sizes ?? (web && moneySizes(web, layoutOf(dataset).largestUsd));
      if (known?.measure !== (picture.sizeBy ?? 'money')) return null;
      return measureRings(dataset, valuesOf(known), known);
    }
    case 'ego':
      return web && seen && picture.ego ? ego(dataset, web, seen, picture.ego) : null;
  }
}

const valuesOf = ({values}: Sizes): Map<CompanyId, number> =>
  new Map([...values].flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
