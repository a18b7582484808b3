import {useMemo, useRef, useState, type CSSProperties, type RefObject} from 'react';
import type {StudiedFrenemy} from '../../core/frenemies/studyFrenemies';
import {PALETTES, distressColour} from '../../core/picture/palette';
import {shortNames} from '../../core/picture/shortNames';
import {useApp} from '../appContext';
import {createMeasure} from '../canvas/measureText';
import {useWidth} from '../study/useWidth';
import {frenemiesText} from '../text/frenemiesText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';
import {planButterfly, type Butterfly as Plan, type Row, type Side} from './butterflyPlan';
import {effectInWords} from './effectInWords';

interface Props {
  readonly pairs: readonly StudiedFrenemy[];
  readonly chosen: StudiedFrenemy | undefined;
  readonly onChoose: (pair: StudiedFrenemy) => void;
  readonly chart: RefObject<SVGSVGElement | null>;
}

/** The ranked list as a two-sided chart: every row is a button, the picture lies behind. */
export function Butterfly({pairs, chosen, onChoose, chart}: Props) {
  const {catalogue} = useApp();
  const text = useText();
  const t = frenemiesText[text.language];
  const palette = PALETTES[useThemeName()];
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [measure] = useState(createMeasure);
  const short = useMemo(
    () => shortNames([...catalogue.companies.values()].map((c) => [c.id, c.name[text.language]])),
    [catalogue, text.language],
  );
  const nameOf = (id: StudiedFrenemy['a']) => short.get(id) ?? id;
  const titleOf = ({a, b}: StudiedFrenemy) => `${nameOf(a)} – ${nameOf(b)}`;
  const below = (pair: StudiedFrenemy) => t.inShort(pair, text.format);
  const labelsOf = ({fall}: Side) => t.labels(fall, text.format);
  const plan = planButterfly(pairs, width, {
    names: widest(pairs.flatMap((p) => [titleOf(p), below(p)])),
    labels: widest(
      pairs.flatMap((p) => [p.whenAFalls, p.whenBFalls].flatMap((f) => t.labels(f, text.format))),
    ),
  });
  function widest(texts: readonly string[]): number {
    return Math.max(0, ...texts.map((each) => measure(each, true, 13)));
  }
  return (
    <div className="butterfly" style={{'--gain': palette.kinds.capital} as CSSProperties}>
      <div className="butterfly-heads" aria-hidden="true">
        <span>← {t.leftSide}</span>
        <span className="butterfly-key">
          <i data-side="loss" /> − {t.loses} <i data-side="gain" /> + {t.wins}
        </span>
        <span>{t.rightSide} →</span>
      </div>
      <div className="butterfly-frame" ref={frame}>
        {width > 0 && (
          <svg ref={chart} width={width} height={plan.height} role="img" aria-label={t.chart}>
            <desc>{t.chartDesc(pairs.length)}</desc>
            {plan.rows.map((row) => (
              <PairRow
                key={`${row.pair.a} ${row.pair.b}`}
                row={row}
                plan={plan}
                width={width}
                isChosen={row.pair === chosen}
                title={titleOf(row.pair)}
                below={below(row.pair)}
                labelsOf={labelsOf}
              />
            ))}
          </svg>
        )}
        <ol className="butterfly-rows" aria-label={t.list}>
          {pairs.map((pair) => (
            <li key={`${pair.a} ${pair.b}`} style={{height: plan.rowHeight}}>
              <button
                type="button"
                aria-pressed={pair === chosen}
                aria-label={[
                  `${pair.rank}. ${t.pair(nameOf(pair.a), nameOf(pair.b))}`,
                  below(pair),
                  effectInWords(pair.whenBFalls, nameOf, text),
                  effectInWords(pair.whenAFalls, nameOf, text),
                ].join('. ')}
                onClick={() => onChoose(pair)}
              />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: Row;
  readonly plan: Plan;
  readonly width: number;
  readonly isChosen: boolean;
  readonly title: string;
  readonly below: string;
  readonly labelsOf: (side: Side) => readonly [loss: string, gain: string];
}

function PairRow({row, plan, width, isChosen, title, below, labelsOf}: RowProps) {
  const {at, middle, isNarrow, rowHeight} = plan;
  const axis = {top: at.loss - (isNarrow ? 14 : 3), bottom: at.gain + at.bar + 3};
  return (
    <g transform={`translate(0 ${row.y})`}>
      <rect className="row-ground" data-chosen={isChosen} width={width} height={rowHeight} />
      <line className="row-line" x2={width} y1={rowHeight - 0.5} y2={rowHeight - 0.5} />
      {isNarrow ? (
        <>
          <text className="row-rank" x={12} y={at.name + 1}>
            {row.pair.rank}
          </text>
          <text className="row-title" x={34} y={at.name + 1}>
            {title}
          </text>
          <text className="row-below" x={34} y={at.name + 17}>
            {below}
          </text>
        </>
      ) : (
        <>
          <text className="row-rank" x={8} y={at.name + 10}>
            {row.pair.rank}
          </text>
          <text className="row-title" x={middle} y={at.name + 2} textAnchor="middle">
            {title}
          </text>
          <text className="row-below" x={middle} y={at.name + 19} textAnchor="middle">
            {below}
          </text>
        </>
      )}
      {[row.left, row.right].map((side) => (
        <SideBars key={side.fall.standing} side={side} at={at} labels={labelsOf(side)} />
      ))}
      {[plan.from.left, plan.from.right].map((x) => (
        <line key={x} className="row-axis" x1={x} x2={x} y1={axis.top} y2={axis.bottom} />
      ))}
    </g>
  );
}

interface SideProps {
  readonly side: Side;
  readonly at: Plan['at'];
  readonly labels: readonly [loss: string, gain: string];
}

function SideBars({side: {fall, loss, gain}, at, labels}: SideProps) {
  const palette = PALETTES[useThemeName()];
  const red = distressColour(palette, Math.max(fall.loses, 0.001));
  const bars = [
    [loss, at.loss, red],
    [gain, at.gain, palette.kinds.capital],
  ] as const;
  return bars.map(([bar, y, fill], k) => (
    <g key={k}>
      <rect
        className="row-bar"
        data-side={k === 0 ? 'loss' : 'gain'}
        x={bar.x}
        y={y}
        width={bar.length}
        height={at.bar}
        fill={fill}
      />
      <text className="row-label" x={bar.labelX} y={y + at.label} textAnchor={bar.anchor}>
        {labels[k]}
      </text>
    </g>
  ));
}
