/** The five charts of the months shown: what each line is, and in which colour. */
import type {CompanyId} from '../../core/dataset/schema';
import {BASES} from '../../core/dataset/terms';
import type {Palette} from '../../core/picture/palette';
import type {Month} from '../../core/timeline/monthly';
import type {MonthlyState, Standing} from '../../state/monthly';
import type {Names} from '../../words/names';
import type {Text} from '../text/text';
import {timeText} from '../text/timeText';
import type {Line, Panel} from './panels';

/** Six hues of the map that are told apart as lines; they stand for nothing else here. */
const HUES = ['cloud', 'chips', 'models', 'investment', 'rivalry', 'partnership'] as const;
const BASIS_DASH = {announced: '1 4', binding: '7 4', paid: undefined} as const;

export interface Shown {
  readonly months: readonly Month[];
  readonly watched: readonly CompanyId[];
  readonly standings: MonthlyState['standings'];
}

export function timePanels(
  {months, watched, standings}: Shown,
  {words, format, language}: Text,
  names: Names,
  {ink, muted, types}: Palette,
): readonly Panel[] {
  const t = timeText[language];
  const line = (id: string, name: string, colour: string, of: (m: Month) => number): Line => ({
    id,
    name,
    colour,
    values: months.map(of),
  });
  const company = (measure: keyof Standing) =>
    watched.map((id, i): Line => ({
      id,
      name: names.company(id),
      colour: types[HUES[i % HUES.length]!],
      values: months.map((m) => standings.get(m.stop)?.get(id)?.[measure] ?? null),
    }));
  const amounts = BASES.map((b): Line => {
    const dash = BASIS_DASH[b];
    const plain = line(b, words.bases[b], ink, (m) => m.amountsUsd[b]);
    return dash === undefined ? plain : {...plain, dash};
  });
  const ties = [
    line('known', t.known, muted, (m) => m.known),
    line('inForce', t.inForce, types.cloud, (m) => m.inForce),
  ];
  const panel = (id: keyof typeof t.panels, lines: readonly Line[], write: Panel['write']) => ({
    id,
    title: t.panels[id],
    lines,
    write,
  });
  return [
    panel('amounts', amounts, format.money),
    panel('ties', ties, format.number),
    panel('impact', company('impact'), format.percent),
    panel('fragility', company('fragility'), format.percent),
    panel('loops', [line('loops', t.loops, types.investment, (m) => m.loops.count)], format.number),
  ];
}
