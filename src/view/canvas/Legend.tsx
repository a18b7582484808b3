/**
 * The key to the picture, under it: every tie type is a switch that can also show its type alone (with
 * Shift or Alt, by pointer or key, or by the button that comes up beside it); the rest explains the marks.
 */
import type {KeyboardEvent, MouseEvent} from 'react';
import type {TieType} from '../../core/dataset/schema';
import {
  GAUGE,
  legendRows,
  SWATCH,
  type LegendItem,
  type LegendMark,
} from '../../core/picture/legend';
import {HULL_OPACITY, HULL_RIM_OPACITY, type ThemeName} from '../../core/picture/palette';
import type {HullGroup} from '../../core/picture/picture';
import type {Sizes} from '../../core/picture/sizeMeasure';
import {legendWords} from '../../words/legendWords';
import {mapText} from '../text/mapText';
import {useText} from '../text/text';
import {useMapPalette} from './useMapPalette';

export interface LegendProps {
  readonly theme: ThemeName;
  readonly hiddenTypes: readonly TieType[];
  readonly onToggleType: (type: TieType) => void;
  readonly onOnlyType: (type: TieType) => void;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Whether an outcome is shown: only then is there distress to explain. */
  readonly hasOutcome: boolean;
  readonly sizes: Sizes;
  /** By what companies share a ground; null: they do not. */
  readonly grouping: HullGroup | null;
  /** At which the picture is drawn. */
  readonly zoom: number;
}

export function Legend({
  theme,
  hiddenTypes,
  onToggleType,
  onOnlyType,
  isOpen,
  onToggle,
  ...shown
}: LegendProps) {
  const palette = useMapPalette(theme);
  const text = useText();
  const t = mapText[text.language];
  const rows = isOpen ? legendRows(legendWords(text), palette, shown) : [];
  return (
    <div className="map-legend" data-open={isOpen}>
      <button type="button" className="map-legend-head" aria-expanded={isOpen} onClick={onToggle}>
        {t.legend}
      </button>
      <div className="map-legend-body">
        {rows.map(({id, items}) => (
          <ul key={id} data-row={id} aria-label={t.legendRows[id]}>
            {items.map((item) => (
              <li key={item.id}>
                {item.type === null ? (
                  <Entry item={item} />
                ) : (
                  <TypeSwitch
                    item={item}
                    isOn={!hiddenTypes.includes(item.type)}
                    hint={t.tiesHint}
                    only={{word: t.only, name: t.onlyThis(item.text)}}
                    onToggle={() => onToggleType(item.type!)}
                    onOnly={() => onOnlyType(item.type!)}
                  />
                )}
              </li>
            ))}
          </ul>
        ))}
      </div>
    </div>
  );
}

interface SwitchProps {
  readonly item: LegendItem;
  readonly isOn: boolean;
  readonly hint: string;
  readonly only: {readonly word: string; readonly name: string};
  readonly onToggle: () => void;
  readonly onOnly: () => void;
}
function TypeSwitch({item, isOn, hint, only, onToggle, onOnly}: SwitchProps) {
  const isAlone = (event: MouseEvent | KeyboardEvent) => event.shiftKey || event.altKey;
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isAlone(event) || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault(); // no click follows
    onOnly();
  };
  return (
    <>
      <button
        type="button"
        aria-pressed={isOn}
        title={hint}
        onClick={(event) => (isAlone(event) ? onOnly() : onToggle())}
        onKeyDown={onKeyDown}
      >
        <Entry item={item} />
      </button>
      <button
        type="button"
        className="map-only"
        aria-label={only.name}
        tabIndex={-1}
        onClick={onOnly}
      >
        {only.word}
      </button>
    </>
  );
}

const Entry = ({item: {mark, text}}: {readonly item: LegendItem}) => (
  <>
    <Mark mark={mark} />
    {text}
  </>
);

function Mark({mark}: {readonly mark: LegendMark}) {
  switch (mark.kind) {
    case 'line':
      return <Line {...mark} />;
    case 'disc':
      return mark.radii.map((radius) => (
        <svg key={radius} width={2 * radius} height={2 * radius} aria-hidden="true">
          <circle cx={radius} cy={radius} r={radius} fill={mark.colour} />
        </svg>
      ));
    case 'area':
      return (
        <svg width={SWATCH.width} height={SWATCH.height} aria-hidden="true">
          <rect
            x="0.5"
            y="0.5"
            width={SWATCH.width - 1}
            height={SWATCH.height - 1}
            rx="4"
            fill={mark.colour}
            fillOpacity={HULL_OPACITY}
            stroke={mark.colour}
            strokeOpacity={HULL_RIM_OPACITY}
          />
        </svg>
      );
    case 'gauge':
      return mark.parts.map(({share, colour}) => {
        const {radius, pitch} = GAUGE;
        const ring = {cx: pitch / 2, cy: pitch / 2, r: radius, fill: 'none'};
        return (
          <svg key={share} width={pitch} height={pitch} aria-hidden="true">
            <circle {...ring} stroke={mark.ground} opacity={0.35} />
            <circle
              {...ring}
              stroke={colour}
              strokeWidth={3}
              pathLength={1}
              strokeDasharray={`${share} 1`}
              transform={`rotate(-90 ${pitch / 2} ${pitch / 2})`}
            />
          </svg>
        );
      });
    case 'failed':
      return (
        <svg width="11" height="11" aria-hidden="true">
          <rect width="11" height="11" fill={mark.colour} />
          <path d="M2.1 2.1 8.9 8.9M8.9 2.1 2.1 8.9" stroke={mark.cross} strokeWidth="1.6" />
        </svg>
      );
  }
}

function Line({colour, width, dash, head}: Extract<LegendMark, {kind: 'line'}>) {
  const middle = SWATCH.height / 2;
  const end = head === 'none' ? SWATCH.width - 1 : SWATCH.width - 7;
  return (
    <svg width={SWATCH.width} height={SWATCH.height} aria-hidden="true">
      <path
        d={`M1 ${middle}H${end}`}
        stroke={colour}
        strokeWidth={width}
        {...(dash ? {strokeDasharray: dash.join(' ')} : {})}
      />
      {head !== 'none' && (
        <path
          d={`M${end} ${middle - 3}l6 3l-6 3Z`}
          fill={head === 'hollow' ? 'none' : colour}
          stroke={colour}
        />
      )}
    </svg>
  );
}
