/**
 * The present view as a text: what is shown, of what date and basis, how much of it, the largest ties,
 * what is selected, what has failed and what follows round by round. For the summary of the map.
 */
import type {Outcome} from '../../core/contagion/outcome';
import type {Seen} from '../../core/explore/seen';
import type {Web} from '../../core/graph/web';
import type {Scenario} from '../../core/scenario/scenario';
import type {View} from '../../core/snapshot/view';
import {hitNodes} from '../../core/contagion/hitNodes';
import type {LoadedDataset} from '../../state/store';
import {sayTie} from '../canvas/mapVoice';
import {viewCaption} from '../study/viewCaption';
import type {Names} from '../../words/names';
import {roundsInWords} from './roundsInWords';
import {sentenceOf} from '../../words/sentence';
import {spokenText} from './spokenText';
import type {Text} from './text';

export interface ViewInWords {
  readonly shown: readonly string[];
  readonly largest: readonly string[];
  /** null: nothing fails. */
  readonly outcome: {readonly told: readonly string[]; readonly rounds: readonly string[]} | null;
}
export interface Viewed {
  readonly dataset: LoadedDataset;
  readonly scenario: Scenario;
  readonly view: Pick<View, 'picture' | 'hiddenTypes' | 'selection'>;
  readonly web: Web;
  readonly seen: Seen;
  readonly outcome: Outcome | null;
}

const LARGEST = 5;

export function viewInWords(viewed: Viewed, names: Names, text: Text): ViewInWords {
  const {web, seen, outcome, scenario} = viewed;
  const {format} = text;
  const t = spokenText[text.language];
  const ties = [...web.ties.values()]
    .filter(({tie, amountUsd}) => amountUsd !== null && seen.ties.has(tie.id))
    .sort((a, b) => b.amountUsd! - a.amountUsd! || (a.tie.id < b.tie.id ? -1 : 1))
    .slice(0, LARGEST)
    .map((entry) => sayTie(entry, names.company, text));
  if (outcome === null) return {shown: shownIn(viewed, names, text), largest: ties, outcome: null};
  const fallen = hitNodes(outcome).filter(({failed, shock}) => failed && shock < 1);
  return {
    shown: shownIn(viewed, names, text),
    largest: ties,
    outcome: {
      told: [
        sentenceOf(outcome, scenario, names, text),
        t.total(format.money(outcome.total.usd), format.percent(outcome.total.impact)),
        ...(fallen.length > 0 ? [t.fallen(fallen.map(({id}) => names.company(id)))] : []),
      ],
      rounds: roundsInWords(outcome, names, text),
    },
  };
}

function shownIn({dataset, scenario, view, web, seen}: Viewed, names: Names, text: Text) {
  const t = spokenText[text.language];
  const {count} = text.format;
  const {counts} = seen;
  const {picture = {}, hiddenTypes, selection} = view;
  const away = [
    ...(hiddenTypes.length > 0 ? [t.byTypes(hiddenTypes.length)] : []),
    ...(picture.filter ? [t.byFilter(count(counts.byFilter.companies))] : []),
    ...(picture.focus ? [t.byFocus(count(counts.byFocus.companies))] : []),
  ];
  const tie = selection?.kind === 'tie' ? web.ties.get(selection.id) : undefined;
  const selected =
    selection?.kind === 'company'
      ? names.company(selection.id)
      : tie && sayTie(tie, names.company, text);
  return [
    `${viewCaption(scenario, dataset, text)}.`,
    t.shown(
      count(counts.seen.companies),
      count(dataset.companies.length),
      count(counts.seen.ties),
      count(dataset.ties.length),
    ),
    t.layouts[picture.layout ?? 'chain'],
    ...(away.length > 0 ? [t.takenAway(away)] : []),
    ...(picture.fade ? [t.faded(count(counts.faded.companies))] : []),
    ...(selected ? [t.selected(selected)] : []),
  ];
}
