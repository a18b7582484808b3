import type {CSSProperties} from 'react';
import {rankingText} from '../text/rankingText';
import {useText} from '../text/text';
import type {Spot} from './scatterPlan';

/** The facts of the row, beside the disc. */
export function ScatterTip({spot, width}: {readonly spot: Spot; readonly width: number}) {
  const {language, format} = useText();
  const t = rankingText[language];
  const {row, x, y, radius} = spot;
  const facts = [
    [t.columns.rank, String(row.rank)],
    [t.columns.impact, format.percent(row.impact)],
    [t.columns.fragility, format.percent(row.fragility)],
    [t.columns.size, row.sizeUsd > 0 ? format.money(row.sizeUsd) : '–'],
    ...(row.spread
      ? [[t.columns.interval, t.interval(row.spread.rankLow, row.spread.rankHigh)]]
      : []),
  ] as const;
  return (
    <div
      className="scatter-tip"
      aria-hidden="true"
      data-flips={x > width - 220}
      style={{'--x': `${x}px`, '--y': `${y}px`, '--off': `${radius + 10}px`} as CSSProperties}
    >
      <strong>{row.name}</strong>
      <span className="fine">{row.kindName}</span>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
