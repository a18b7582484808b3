import {useMemo} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import {rankingText} from '../text/rankingText';
import {useText} from '../text/text';
import type {RankingRow} from './rankingRows';
import {Scatter, type ScatterWords} from './Scatter';

interface Props {
  /** By rank, first place first. */
  readonly rows: readonly RankingRow[];
  readonly selected: CompanyId | null;
  readonly onSelect: (id: CompanyId) => void;
}

/** Impact against fragility: whom a failure hurts, and who is hurt by others'. */
export function ImpactScatter({rows, selected, onSelect}: Props) {
  const {language, format} = useText();
  const t = rankingText[language];
  const axes = useMemo(
    () => ({
      x: {name: t.axisImpact, value: (r: RankingRow) => r.impact, format: format.percent},
      y: {name: t.axisFragility, value: (r: RankingRow) => r.fragility, format: format.percent},
    }),
    [t, format],
  );
  if (rows.length === 0) return null;
  const fragile = rows.reduce((a, b) => (b.fragility > a.fragility ? b : a));
  const words: ScatterWords<RankingRow> = {
    title: t.scatter,
    desc: t.scatterDesc(rows.length, rows[0]!.name, fragile.name),
    how: t.scatterHow,
    point: (row) =>
      t.point(
        row.name,
        row.kindName,
        row.rank,
        format.percent(row.impact),
        format.percent(row.fragility),
      ),
    facts: (row) => [
      [t.columns.rank, String(row.rank)],
      [t.columns.impact, format.percent(row.impact)],
      [t.columns.fragility, format.percent(row.fragility)],
      [t.columns.size, row.sizeUsd > 0 ? format.money(row.sizeUsd) : '–'],
      ...(row.spread
        ? [[t.columns.interval, t.interval(row.spread.rankLow, row.spread.rankHigh)] as const]
        : []),
    ],
  };
  return <Scatter rows={rows} axes={axes} words={words} selected={selected} onSelect={onSelect} />;
}
